package app.huike.web.rest.design;

import app.huike.lifecycle.decision.PastDecisions;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Whole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The decisions of the last weeks, asked again. */
@Path("v1/stages/{stage}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designs")
@RequestScoped
public class DecisionsResource {

    private static final int USUAL_DAYS = 30;
    private static final String LIVE = "live";

    @Inject
    private PastDecisions decisions;

    @GET
    @Operation(summary = "What the tables of a version would have said to the decisions of the last weeks")
    public ListJson<TableReplayJson> replay(
            @PathParam("stage") String stage,
            @QueryParam("side")
                    @Parameter(
                            description =
                                    "which tables: live, v3 of the third release, or a draft's id and edition as 0190….2; live without it")
                    String side,
            @QueryParam("days") @Parameter(description = "the period: 7, 30 or 90; 30 without it") Whole days) {
        return ListJson.whole(
                decisions.replay(stage, side == null ? LIVE : side, days == null ? USUAL_DAYS : days.number()),
                TableReplayJson::of);
    }
}
