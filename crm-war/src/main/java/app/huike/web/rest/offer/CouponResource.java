package app.huike.web.rest.offer;

import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemption;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Query;
import app.huike.web.rest.common.Refs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Redeeming codes. Idempotent by the purchase's ref. */
@Path("v1/coupons")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnceMore
public class CouponResource {

    @Inject
    private Coupons coupons;

    @Context
    private UriInfo address;

    @POST
    @Path("{code}/redemptions")
    public Response redeem(@PathParam("code") String code, JsonBody body) {
        Query.of(address).sure();
        RedemptionRequest.Wish wish = body.read(RedemptionRequest::read);
        Redemption redemption = coupons.redeem(
                Refs.token(code.strip(), "COUPON_UNKNOWN"), wish.customerRef(), wish.purchaseRef(), wish.basket());
        return Response.status(redemption.repeated() ? 200 : 201)
                .entity(RedemptionJson.of(redemption))
                .build();
    }
}
