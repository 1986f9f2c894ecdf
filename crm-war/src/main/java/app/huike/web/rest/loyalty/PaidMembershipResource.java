package app.huike.web.rest.loyalty;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.platform.Shop;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Memberships that customers pay for. Idempotent by the payment's ref. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "points")
@RequestScoped
@OnceMore
public class PaidMembershipResource {

    @Inject
    private Customers customers;

    @Inject
    private PaidMemberships memberships;

    @Inject
    private Shop shop;

    @GET
    @Path("{ref}/membership/payments")
    @Operation(summary = "The memberships that a customer paid for, oldest first")
    public ListJson<PaidMembershipJson> all(@PathParam("ref") String ref) {
        UUID customer = customers.get(known(ref)).id();
        return ListJson.whole(memberships.of(customer), paid -> PaidMembershipJson.of(paid, shop));
    }

    @POST
    @Path("{ref}/membership/payments")
    @Operation(
            summary =
                    "A customer paid for a membership: a member from now on, in that tier at least; one that lasts still is lengthened")
    @APIResponse(responseCode = "201", description = "holds")
    @APIResponse(responseCode = "200", description = "was told before")
    public Reply<PaidMembershipJson> pay(
            @PathParam("ref") String ref, @Schema(implementation = PaymentRequest.class) JsonBody body) {
        PaidMemberships.Paid paid = memberships.pay(known(ref), body.read(PaymentRequest::read));
        return Reply.createdOnce(paid.created(), PaidMembershipJson.of(paid.membership(), shop));
    }

    @PUT
    @Path("{ref}/membership/payments/{id}")
    @Operation(summary = "Say whether it is renewed when it ends; the customer is told of it before")
    public PaidMembershipJson renew(
            @PathParam("ref") String ref,
            @PathParam("id") String id,
            @Schema(implementation = RenewalRequest.class) JsonBody body) {
        boolean renews = body.read(RenewalRequest::read).renews();
        return PaidMembershipJson.of(memberships.renew(known(ref), paid(id), renews), shop);
    }

    @DELETE
    @Path("{ref}/membership/payments/{id}")
    @Operation(summary = "End it now, because the fee was given back; twice is once")
    @APIResponse(responseCode = "204", description = "ended")
    public void end(@PathParam("ref") String ref, @PathParam("id") String id) {
        memberships.end(known(ref), paid(id));
    }

    private static UUID paid(String id) {
        return Refs.id(id, "PAID_MEMBERSHIP_UNKNOWN");
    }

    private static String known(String ref) {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }
}
