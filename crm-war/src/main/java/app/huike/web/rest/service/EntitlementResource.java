package app.huike.web.rest.service;

import app.huike.crm.customer.Customers;
import app.huike.crm.service.Entitlements;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What customers may have done, so many times. */
@Path("v1/customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entitlements")
@RequestScoped
@OnceMore
public class EntitlementResource {

    @Inject
    private Customers customers;

    @Inject
    private Entitlements entitlements;

    @POST
    @Path("{ref}/entitlements")
    @Idempotent
    @Operation(summary = "Grant visits, trainings or support; idempotent by the ref")
    @APIResponse(responseCode = "201", description = "granted")
    @APIResponse(responseCode = "200", description = "was granted before")
    public Reply<EntitlementJson> grant(
            @PathParam("ref") String ref, @Schema(implementation = EntitlementRequest.class) JsonBody body) {
        Entitlements.Granted granted = entitlements.grant(known(ref), body.read(EntitlementRequest::read));
        return Reply.createdOnce(granted.created(), EntitlementJson.of(granted.entitlement()));
    }

    @GET
    @Path("{ref}/entitlements")
    @Operation(summary = "What the customer is entitled to, newest first")
    public ListJson<EntitlementJson> of(@PathParam("ref") String ref) {
        return ListJson.whole(entitlements.of(customers.get(known(ref)).id()), EntitlementJson::of);
    }

    @POST
    @Path("{ref}/entitlements/{entitlement}/bookings")
    @Idempotent
    @Operation(summary = "Agree a slot: somebody gets a task for it; idempotent by the booking's ref")
    @APIResponse(responseCode = "201", description = "agreed")
    @APIResponse(responseCode = "200", description = "was agreed before")
    public Reply<BookingJson> book(
            @PathParam("ref") String ref,
            @PathParam("entitlement") String entitlement,
            @Schema(implementation = BookingRequest.class) JsonBody body) {
        BookingRequest wish = body.read(BookingRequest::read);
        Entitlements.Booked booked =
                entitlements.book(known(ref), Refs.known(entitlement, "ENTITLEMENT_UNKNOWN"), wish.ref(), wish.slot());
        return Reply.createdOnce(booked.created(), BookingJson.of(booked.booking()));
    }

    private static String known(String ref) {
        return Refs.known(ref, "CUSTOMER_UNKNOWN");
    }
}
