package app.huike.web.rest.purchase;

import app.huike.crm.purchase.CustomerEvents;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens with customers besides purchases and refunds. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
@RequestScoped
@OnceMore
public class CustomerEventResource {

    @Inject
    private CustomerEvents events;

    @POST
    @Path("{ref}/events")
    @Idempotent
    @Operation(summary = "Record a delivery, a visit, a return or an opt-out, once for each ref")
    @APIResponse(responseCode = "201", description = "recorded")
    @APIResponse(responseCode = "200", description = "was recorded before")
    public Reply<CustomerEventJson> record(
            @PathParam("ref") String ref, @Schema(implementation = CustomerEventRequest.class) JsonBody body) {
        CustomerEvents.Recorded recorded =
                events.record(Refs.known(ref, "CUSTOMER_UNKNOWN"), body.read(CustomerEventRequest::read));
        return Reply.createdOnce(recorded.created(), CustomerEventJson.of(recorded.event()));
    }
}
