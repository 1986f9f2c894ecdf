package app.huike.web.rest.owner;

import app.huike.crm.customer.OwnerDisputes;
import app.huike.crm.customer.Ownership;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looks after a customer, how that came, and who says that it is his. */
@Path("v1/customers/{ref}/owner")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "owners")
@RequestScoped
@OnceMore
public class OwnerResource {

    @Inject
    private Ownership ownership;

    @Inject
    private OwnerDisputes disputes;

    @PathParam("ref")
    private String ref;

    @GET
    @Operation(summary = "Who looks after a customer; whoever works on tasks may know it who has the exact ref")
    public OwnerJson get() {
        return OwnerJson.of(ownership.of(known()));
    }

    @GET
    @Path("changes")
    @Operation(summary = "How that came, the latest first; 200 at most")
    public ListJson<OwnerChangeJson> changes() {
        String customer = ownership.of(known()).ref();
        return ListJson.whole(ownership.history(customer), change -> OwnerChangeJson.of(customer, change));
    }

    @POST
    @Path("take")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary =
                    "The key's user looks after the customer from now on: nobody did, or a colleague whose time of protection is over")
    public Reply<OwnerJson> take(@Schema(implementation = OwnerReasonRequest.class) JsonBody body) {
        OwnerReasonRequest wish = body.read(OwnerReasonRequest::read);
        ownership.take(known(), wish.reason());
        return Reply.ok(get());
    }

    @POST
    @Path("give")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "The owner, or a lead, gives the customer to somebody")
    public Reply<OwnerJson> give(@Schema(implementation = OwnerGiftRequest.class) JsonBody body) {
        OwnerGiftRequest wish = body.read(OwnerGiftRequest::read);
        ownership.give(known(), wish.person(), wish.reason());
        return Reply.ok(get());
    }

    @POST
    @Path("dispute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(summary = "The key's user says that a colleague's customer is his; a lead decides by a task")
    @APIResponse(responseCode = "201", description = "said; until somebody decides, disputedBy tells of it")
    public Reply<OwnerJson> dispute(@Schema(implementation = OwnerReasonRequest.class) JsonBody body) {
        OwnerReasonRequest wish = body.read(OwnerReasonRequest::read);
        disputes.claim(known(), wish.reason());
        return Reply.created(get());
    }

    @DELETE
    @Path("dispute")
    @Operation(summary = "The key's user takes back that it is his")
    @APIResponse(responseCode = "204", description = "taken back; the task is gone")
    public void withdraw() {
        disputes.withdraw(known());
    }

    private String known() {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }
}
