package app.huike.web.rest.loyalty;

import app.huike.crm.customer.Customers;
import app.huike.crm.loyalty.Referrals;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers who bring friends. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "referrals")
@RequestScoped
@OnceMore
public class ReferralResource {

    @Inject
    private Customers customers;

    @Inject
    private Referrals referrals;

    @GET
    @Path("{ref}/referrals")
    @Operation(summary = "A customer's code and link for friends, and who came by it")
    public CustomerReferralsJson get(@PathParam("ref") String ref) {
        UUID customer = customers.get(known(ref)).id();
        return CustomerReferralsJson.of(
                referrals.codeOf(customer).orElse(null),
                referrals.of(customer).orElse(null),
                referrals.broughtBy(customer));
    }

    @POST
    @Path("{ref}/referrals")
    @Operation(summary = "This new customer came by the code of a friend; before the first purchase")
    @APIResponse(responseCode = "201", description = "both are rewarded after the first purchase and its refund period")
    @APIResponse(responseCode = "200", description = "came by that code already")
    @Idempotent
    public Reply<ReferralJson> use(
            @PathParam("ref") String ref, @Schema(implementation = ReferralRequest.class) JsonBody body) {
        ReferralRequest wish = body.read(ReferralRequest::read);
        Referrals.Used used = referrals.use(known(ref), wish.code());
        return Reply.createdOnce(used.created(), ReferralJson.of(used.referral()));
    }

    private static String known(String ref) {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }
}
