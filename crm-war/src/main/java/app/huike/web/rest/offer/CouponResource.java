package app.huike.web.rest.offer;

import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.Redemptions;
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

/** Redeeming codes. Idempotent by the purchase's ref. */
@Path("v1/coupons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coupons")
@RequestScoped
@OnceMore
public class CouponResource {

    @Inject
    private Redemptions redemptions;

    @POST
    @Path("{code}/redemptions")
    @Operation(summary = "Redeem a code for a purchase, once")
    @APIResponse(responseCode = "201", description = "redeemed")
    @APIResponse(responseCode = "200", description = "was redeemed for this purchase before")
    public Reply<RedemptionJson> redeem(
            @PathParam("code") String code, @Schema(implementation = RedemptionRequest.class) JsonBody body) {
        RedemptionRequest.Wish wish = body.read(RedemptionRequest::read);
        Redemption redemption = redemptions.redeem(
                Refs.token(code.strip(), "COUPON_UNKNOWN"), wish.customerRef(), wish.purchaseRef(), wish.basket());
        return Reply.createdOnce(!redemption.repeated(), RedemptionJson.of(redemption));
    }
}
