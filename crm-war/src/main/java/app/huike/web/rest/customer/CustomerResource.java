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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the customers are. */
@Path("v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
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
    @Operation(summary = "Create a customer, or change the fields that are named")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CustomerRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "created",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "changed",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
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
    @Operation(summary = "Read a customer with the stage of life")
    @APIResponse(
            responseCode = "200",
            description = "the customer",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public CustomerJson get(@PathParam("ref") String ref) {
        Query.of(address).sure();
        return json(customers.get(Refs.known(ref, UNKNOWN)));
    }

    @GET
    @Operation(summary = "Search customers, newest first")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "words of name, ref, e-mail or phone",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 500, else 50",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "what next of the page before said",
            schema = @Schema(type = SchemaType.STRING))
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
    @Operation(summary = "Record a statement of consent; an older one never overturns a later withdrawal")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ConsentJson.class)))
    @Parameter(
            name = IdempotencyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "the same key and body again is answered as before; kept 30 days",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "201",
            description = "recorded; what holds now",
            content = @Content(schema = @Schema(implementation = CustomerJson.class)))
    public Response state(@PathParam("ref") String ref, JsonBody body) {
        Query.of(address).sure();
        return keys.once(body.canonical(), () -> {
            customers.state(Refs.known(ref, UNKNOWN), body.read(ConsentJson::read));
            return Reply.created(json(customers.get(ref)));
        });
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Erase the person for good: the ref answers 410 from now on")
    @APIResponse(responseCode = "204", description = "erased")
    public Response erase(@PathParam("ref") String ref) {
        Query.of(address).sure();
        customers.erase(Refs.known(ref, UNKNOWN));
        return Response.noContent().build();
    }

    private CustomerJson json(CustomerView view) {
        return CustomerJson.of(view, stages.of(view.id()));
    }
}
