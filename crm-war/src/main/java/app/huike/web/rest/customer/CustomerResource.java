package app.huike.web.rest.customer;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.web.rest.common.IdempotencyHeader;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Query;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;

/** Who the customers are. */
@Path("v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnceMore
public class CustomerResource {

    private static final String UNKNOWN = "CUSTOMER_UNKNOWN";

    @Inject
    private Customers customers;

    @Inject
    private Stages stages;

    @Inject
    private IdempotencyHeader keys;

    @Context
    private UriInfo address;

    @PUT
    @Path("{ref}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(@PathParam("ref") String ref, JsonBody body) {
        Query.of(address).sure();
        Refs.wanted("ref", ref);
        Customers.Put put = customers.put(body.read(fields -> CustomerRequest.read(ref, fields)));
        CustomerJson answer = json(put.customer());
        return put.created()
                ? Response.created(address.getAbsolutePath()).entity(answer).build()
                : Response.ok(answer).build();
    }

    @GET
    @Path("{ref}")
    public CustomerJson get(@PathParam("ref") String ref) {
        Query.of(address).sure();
        return json(customers.get(Refs.known(ref, UNKNOWN)));
    }

    @GET
    public ListJson<CustomerJson> find() {
        Query query = Query.of(address, "q", "limit", "cursor");
        String words = query.text("q");
        PageRequest wanted = query.page();
        query.sure();
        Page<CustomerView> page = customers.find(words == null ? "" : words, wanted);
        Map<UUID, StageView> standing =
                stages.of(page.items().stream().map(CustomerView::id).toList());
        return ListJson.of(page, view -> CustomerJson.of(view, standing.get(view.id())));
    }

    @POST
    @Path("{ref}/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response state(@PathParam("ref") String ref, JsonBody body) {
        Query.of(address).sure();
        return keys.once(body.canonical(), () -> {
            customers.state(Refs.known(ref, UNKNOWN), body.read(ConsentJson::read));
            return Reply.created(json(customers.get(ref)));
        });
    }

    @DELETE
    @Path("{ref}")
    public Response erase(@PathParam("ref") String ref) {
        Query.of(address).sure();
        customers.erase(Refs.known(ref, UNKNOWN));
        return Response.noContent().build();
    }

    private CustomerJson json(CustomerView view) {
        return CustomerJson.of(view, stages.of(view.id()));
    }
}
