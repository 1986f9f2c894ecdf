package app.huike.web.rest.customer;

import app.huike.crm.customer.Consents;
import app.huike.crm.customer.CustomerMerges;
import app.huike.crm.customer.CustomerNarrowing;
import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.shared.Page;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private Consents consents;

    @Inject
    private CustomerMerges merges;

    @Inject
    private Stages stages;

    @Inject
    private Tiers tiers;

    @Context
    private UriInfo address;

    @PUT
    @Path("{ref}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Create a customer, or change the fields that are named")
    @APIResponse(responseCode = "201", description = "created")
    @APIResponse(responseCode = "200", description = "changed")
    public Reply<CustomerJson> put(
            @PathParam("ref") String ref, @Schema(implementation = CustomerRequest.class) JsonBody body) {
        Refs.wanted("ref", ref);
        Customers.Put put = customers.put(body.read(fields -> CustomerRequest.read(ref, fields)));
        CustomerJson answer = json(put.customer());
        return put.created() ? Reply.created(answer).at(address.getAbsolutePath()) : Reply.ok(answer);
    }

    @GET
    @Path("{ref}")
    @Operation(summary = "Read a customer with the stage of life")
    public CustomerJson get(@PathParam("ref") String ref) {
        return json(customers.get(Refs.known(ref, UNKNOWN)));
    }

    @GET
    @Operation(summary = "Search customers, newest first")
    public ListJson<CustomerJson> find(
            @QueryParam("q") @Parameter(description = "words of name, ref, e-mail or phone") String words,
            @QueryParam("tier") @Parameter(description = "only members who stand in that tier") Tier tier,
            @BeanParam Paging paging) {
        Page<CustomerView> page = customers.find(
                words == null ? "" : words,
                tier == null ? CustomerNarrowing.NONE : tiers.standingIn(tier),
                paging.page());
        Map<UUID, StageView> standing =
                stages.of(page.items().stream().map(CustomerView::id).toList());
        return ListJson.of(page, view -> CustomerJson.of(view, standing.get(view.id())));
    }

    @POST
    @Path("{ref}/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Record a statement of consent; an older one never overturns a later withdrawal")
    @APIResponse(responseCode = "201", description = "recorded; what holds now")
    public Reply<CustomerJson> state(
            @PathParam("ref") String ref, @Schema(implementation = ConsentJson.class) JsonBody body) {
        consents.state(Refs.known(ref, UNKNOWN), body.read(ConsentJson::read));
        return Reply.created(json(customers.get(ref)));
    }

    @POST
    @Path("{ref}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary =
                    "Say that this customer is another one: everything moves there, and the ref answers as that one; cannot be undone")
    @APIResponse(responseCode = "200", description = "the customer that stays; the same again changes nothing")
    public Reply<CustomerJson> merge(
            @PathParam("ref") String ref, @Schema(implementation = MergeRequest.class) JsonBody body) {
        MergeRequest wanted = body.read(MergeRequest::read);
        return Reply.ok(json(merges.merge(Refs.known(ref, UNKNOWN), wanted.into(), wanted.reason())));
    }

    @DELETE
    @Path("{ref}")
    @Operation(summary = "Erase the person for good: the ref answers 410 from now on")
    @APIResponse(responseCode = "204", description = "erased")
    public void erase(@PathParam("ref") String ref) {
        customers.erase(Refs.known(ref, UNKNOWN));
    }

    private CustomerJson json(CustomerView view) {
        return CustomerJson.of(view, stages.of(view.id()));
    }
}
