package app.huike.web.rest.offer;

import app.huike.crm.offer.Reservations;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coupons, points and cash-back that are held for a basket while it is paid. */
@Path("v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "offers")
@RequestScoped
@OnceMore
public class ReservationResource {

    @Inject
    private Reservations reservations;

    @Context
    private UriInfo address;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Hold coupons, points and cash-back for a basket: all of them, or none")
    @APIResponse(responseCode = "201", description = "held")
    @Idempotent
    public Reply<ReservationJson> reserve(@Schema(implementation = CheckoutRequest.class) JsonBody body) {
        Reservations.Reserved reserved = reservations.reserve(body.read(CheckoutRequest::read));
        ReservationJson json = ReservationJson.of(reserved.reservation(), reserved.quote());
        return Reply.created(json)
                .at(address.getAbsolutePathBuilder().path(json.id().toString()).build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a reservation")
    public ReservationJson get(@PathParam("id") String id) {
        return ReservationJson.of(reservations.get(known(id)));
    }

    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The basket was bought: what was held is redeemed, once")
    @APIResponse(responseCode = "201", description = "redeemed")
    @APIResponse(responseCode = "200", description = "was redeemed for this purchase before")
    public Reply<ReservationJson> confirm(
            @PathParam("id") String id, @Schema(implementation = ConfirmRequest.class) JsonBody body) {
        Reservations.Confirmed confirmed = reservations.confirm(known(id), body.read(ConfirmRequest::read));
        return Reply.createdOnce(!confirmed.repeated(), ReservationJson.of(confirmed.reservation()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "The basket was given up; twice is once")
    @APIResponse(responseCode = "204", description = "given up")
    public void release(@PathParam("id") String id) {
        reservations.release(known(id));
    }

    private static UUID known(String id) {
        return Refs.id(id, "RESERVATION_UNKNOWN");
    }
}
