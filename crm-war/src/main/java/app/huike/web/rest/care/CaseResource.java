package app.huike.web.rest.care;

import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseReplies;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.BusinessClock;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Ref;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers complain about. */
@Path("v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
@RequestScoped
@OnceMore
public class CaseResource {

    private static final String UNKNOWN = "CASE_UNKNOWN";

    @Inject
    private Cases cases;

    @Inject
    private CaseReplies replies;

    @Inject
    private Customers customers;

    @Inject
    private BusinessClock clock;

    @Context
    private UriInfo address;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "Register a complaint, of a customer or of somebody with contact data")
    @APIResponse(responseCode = "201", description = "registered; number is what to tell the customer")
    public Reply<CaseJson> register(@Schema(implementation = CaseRequest.class) JsonBody body) {
        CaseView one = cases.register(body.read(CaseRequest::read));
        return Reply.created(json(one))
                .at(address.getAbsolutePathBuilder().path(one.id().toString()).build());
    }

    @GET
    @Operation(summary = "Complaints, newest first")
    public ListJson<CaseJson> find(
            @QueryParam("state") CaseState state,
            @QueryParam("open") @Parameter(description = "only those that are not closed") boolean open,
            @QueryParam("customerRef") @Parameter(description = "of one customer") Ref customer,
            @BeanParam Paging paging) {
        CaseQuery query = new CaseQuery(
                CaseQuery.Whose.ALL,
                state,
                open,
                customer == null ? null : customers.get(customer.text()).id());
        return ListJson.of(cases.find(query, paging.page()), this::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a complaint, by its id or its number")
    public CaseJson get(@PathParam("id") String id) {
        return json(known(id));
    }

    @GET
    @Path("{id}/history")
    @Operation(summary = "What was done about a complaint, oldest first")
    public ListJson<CaseEntryJson> history(@PathParam("id") String id) {
        return ListJson.whole(cases.history(known(id).id()), CaseEntryJson::of);
    }

    @POST
    @Path("{id}/replies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary =
                    "Record what the customer answered; the clock runs again, and what was closed for silence is opened")
    @APIResponse(responseCode = "201", description = "recorded; the complaint as it stands now")
    public Reply<CaseJson> reply(
            @PathParam("id") String id, @Schema(implementation = ReplyRequest.class) JsonBody body) {
        CaseView one = known(id);
        replies.reply(one.id(), body.read(ReplyRequest::read).text());
        return Reply.created(json(cases.get(one.id())));
    }

    private CaseView known(String id) {
        return id.length() == 36 ? cases.get(Refs.id(id, UNKNOWN)) : cases.get(Refs.token(id, UNKNOWN));
    }

    private CaseJson json(CaseView one) {
        return CaseJson.of(one, clock.instant());
    }
}
