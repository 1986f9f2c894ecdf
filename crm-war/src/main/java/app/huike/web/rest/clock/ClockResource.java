package app.huike.web.rest.clock;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.IdempotencyHeader;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.Query;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Business time; in the demo it can be moved forward. */
@Path("v1/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clock")
@RequestScoped
public class ClockResource {

    @Inject
    private BusinessClock clock;

    @Inject
    private VirtualTime time;

    @Inject
    private Shop shop;

    @Inject
    private IdempotencyHeader keys;

    @Context
    private UriInfo address;

    @GET
    @Operation(summary = "Business time")
    public ClockJson now() {
        Query.of(address).sure();
        return new ClockJson(clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move the demo's clock forward; answers when nothing that is due is left")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AdvanceRequest.class)))
    @Parameter(
            name = IdempotencyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "the same key and body again is answered as before; kept 30 days",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "the time now",
            content = @Content(schema = @Schema(implementation = ClockJson.class)))
    @APIResponse(responseCode = "404", description = "not a demo")
    public Response advance(JsonBody body) {
        Query.of(address).sure();
        Rights.require(Permission.CLOCK_MOVE);
        if (!shop.demo()) {
            throw Refused.unknown("CLOCK_FIXED");
        }
        Duration length = body.read(fields -> AdvanceRequest.read(fields, clock.instant()));
        return keys.onceLong(body.canonical(), () -> Reply.ok(new ClockJson(time.advance(length))));
    }
}
