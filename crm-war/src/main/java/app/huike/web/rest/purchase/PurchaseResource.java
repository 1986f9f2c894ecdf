package app.huike.web.rest.purchase;

import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.purchase.RefundView;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    @Context
    private UriInfo address;

    @POST
    @Operation(summary = "Accept a purchase, once for each ref")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PurchaseJson.class)))
    @APIResponse(
            responseCode = "201",
            description = "accepted",
            content = @Content(schema = @Schema(implementation = PurchaseJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "was accepted before, with the same content",
            content = @Content(schema = @Schema(implementation = PurchaseJson.class)))
    public Response accept(JsonBody body) {
        Query.of(address).sure();
        Purchases.Accepted accepted = purchases.accept(body.read(PurchaseJson::read), Mode.LIVE);
        return Response.status(accepted.created() ? 201 : 200)
                .entity(PurchaseJson.of(accepted.purchase()))
                .build();
    }

    @POST
    @Path("{ref}/refunds")
    @Operation(summary = "Give money back, once for each ref")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RefundRequest.class)))
    @APIResponse(
            responseCode = "201",
            description = "given back",
            content = @Content(schema = @Schema(implementation = RefundJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "was given back before",
            content = @Content(schema = @Schema(implementation = RefundJson.class)))
    public Response refund(@PathParam("ref") String ref, JsonBody body) {
        Query.of(address).sure();
        RefundRequest.Wish wish = body.read(RefundRequest::read);
        RefundView refund = purchases.refund(Refs.known(ref, "PURCHASE_UNKNOWN"), wish.ref(), wish.amount());
        return Response.status(refund.repeated() ? 200 : 201)
                .entity(RefundJson.of(refund))
                .build();
    }
}
