package app.huike.web.rest.purchase;

import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.Purchases;
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

/** What customers bought and were given back. Both are idempotent by the shop's refs. */
@Path("v1/purchases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@OnceMore
public class PurchaseResource {

    @Inject
    private Purchases purchases;

    @Context
    private UriInfo address;

    @POST
    public Response accept(JsonBody body) {
        Query.of(address).sure();
        Purchases.Accepted accepted = purchases.accept(body.read(PurchaseJson::read), Mode.LIVE);
        return Response.status(accepted.created() ? 201 : 200)
                .entity(PurchaseJson.of(accepted.purchase()))
                .build();
    }

    @POST
    @Path("{ref}/refunds")
    public Response refund(@PathParam("ref") String ref, JsonBody body) {
        Query.of(address).sure();
        RefundRequest.Wish wish = body.read(RefundRequest::read);
        return Response.status(201)
                .entity(RefundJson.of(purchases.refund(Refs.known(ref, "PURCHASE_UNKNOWN"), wish.ref(), wish.amount())))
                .build();
    }
}
