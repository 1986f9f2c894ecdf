package app.huike.web.rest.purchase;

import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.purchase.RefundView;
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

/** What customers bought and were given back. Both are idempotent by the shop's refs. */
@Path("v1/purchases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "purchases")
@RequestScoped
@OnceMore
public class PurchaseResource {

    @Inject
    private Purchases purchases;

    @POST
    @Operation(summary = "Accept a purchase, once for each ref")
    @APIResponse(responseCode = "201", description = "accepted")
    @APIResponse(responseCode = "200", description = "was accepted before, with the same content")
    public Reply<PurchaseJson> accept(@Schema(implementation = PurchaseJson.class) JsonBody body) {
        Purchases.Accepted accepted = purchases.accept(body.read(PurchaseJson::read), Mode.LIVE);
        return Reply.createdOnce(accepted.created(), PurchaseJson.of(accepted.purchase()));
    }

    @POST
    @Path("{ref}/refunds")
    @Operation(summary = "Give money back, once for each ref")
    @APIResponse(responseCode = "201", description = "given back")
    @APIResponse(responseCode = "200", description = "was given back before")
    public Reply<RefundJson> refund(
            @PathParam("ref") String ref, @Schema(implementation = RefundRequest.class) JsonBody body) {
        RefundView refund = purchases.refund(Refs.known(ref, "PURCHASE_UNKNOWN"), body.read(RefundRequest::read));
        return Reply.createdOnce(!refund.repeated(), RefundJson.of(refund));
    }
}
