package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.StampCards;
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

/** Cards whose last field is free. Idempotent by the receipt's ref; a full card is spent as points are. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "points")
@RequestScoped
@OnceMore
public class StampResource {

    @Inject
    private StampCards cards;

    @POST
    @Path("{ref}/stamps")
    @Operation(summary = "Stamp a customer's card for a receipt, once")
    @APIResponse(responseCode = "201", description = "stamped")
    @APIResponse(responseCode = "200", description = "was stamped for this receipt before")
    public Reply<StampsJson> stamp(
            @PathParam("ref") String ref, @Schema(implementation = StampsRequest.class) JsonBody body) {
        StampsRequest wish = body.read(StampsRequest::read);
        StampCards.Stamped stamped =
                cards.stamp(Refs.known(ref, "CUSTOMER_UNKNOWN"), wish.stamps(), wish.purchaseRef());
        return Reply.createdOnce(!stamped.repeated(), StampsJson.of(stamped));
    }
}
