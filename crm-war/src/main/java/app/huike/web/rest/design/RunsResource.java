package app.huike.web.rest.design;

import app.huike.lifecycle.running.Running;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Reply;
import app.huike.web.rest.common.Whole;
import app.huike.web.rest.design.StageRunsJson.DeedJson;
import app.huike.web.rest.design.StageRunsJson.Which;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What runs of a stage, and its failed steps, many at once. */
@Path("v1/stages/{stage}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designs")
@RequestScoped
@OnceMore
public class RunsResource {

    private static final int USUAL_DAYS = 30;

    @Inject
    private Running running;

    @GET
    @Operation(
            summary =
                    "Who waits where, how long, where customers fall out, what failed, who is stuck, what coupons cost")
    public StageRunsJson look(
            @PathParam("stage") String stage,
            @QueryParam("version") @Parameter(description = "of the diagrams; without it all versions") Whole version,
            @QueryParam("days") @Parameter(description = "the period: 7, 30 or 90; 30 without it") Whole days) {
        return StageRunsJson.of(running.look(stage, version == null ? null : version.number(), days(days)));
    }

    private static int days(Whole days) {
        return days == null ? USUAL_DAYS : days.number();
    }

    @POST
    @Path("failed/retry")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have failed steps of one element and reason run again now, once each; a thousand at most")
    public Reply<DeedJson> retry(
            @PathParam("stage") String stage, @Schema(implementation = Which.class) JsonBody body) {
        return Reply.ok(DeedJson.of(running.retry(body.read(Which::read).of(stage))));
    }

    @POST
    @Path("failed/skip")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have runs go on behind failed steps of one element and reason; a hundred at most")
    public Reply<DeedJson> skip(@PathParam("stage") String stage, @Schema(implementation = Which.class) JsonBody body) {
        return Reply.ok(DeedJson.of(running.skip(body.read(Which::read).of(stage))));
    }

    @POST
    @Path("failed/end")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End the runs that stand at failed steps of one element and reason; a thousand at most")
    public Reply<DeedJson> end(@PathParam("stage") String stage, @Schema(implementation = Which.class) JsonBody body) {
        return Reply.ok(DeedJson.of(running.end(body.read(Which::read).of(stage))));
    }
}
