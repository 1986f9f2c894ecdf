package app.huike.web.rest.clock;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

    @GET
    @Operation(summary = "Business time")
    public ClockJson now() {
        return new ClockJson(clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Move the demo's clock forward; answers when nothing that is due is left. 404 where there is no demo")
    @Idempotent(Idempotent.How.LONGER)
    public Reply<ClockJson> advance(@Schema(implementation = AdvanceRequest.class) JsonBody body) {
        Rights.require(Permission.CLOCK_MOVE);
        if (!shop.demo()) {
            throw Refused.unknown("CLOCK_FIXED");
        }
        Duration length = body.read(fields -> AdvanceRequest.read(fields, clock.instant()));
        return Reply.ok(new ClockJson(time.advance(length)));
    }
}
