package app.huike.web.rest.design;

import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.Reviews;
import app.huike.lifecycle.design.Trials;
import app.huike.lifecycle.design.Versions;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.ReaderLanguage;
import app.huike.web.rest.common.Reply;
import app.huike.web.rest.design.DesignRequests.Look;
import app.huike.web.rest.design.DesignRequests.Play;
import app.huike.web.rest.design.DesignRequests.Reason;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stages of the customer's life, with the diagrams and tables that are live. */
@Path("v1/stages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designs")
@RequestScoped
@OnceMore
public class StageResource {

    private static final String LIVE = "live";
    private static final String SIDE =
            "live, v3 of the third release, or a draft's id and edition as 0190….2; live without it";

    @Inject
    private Designs designs;

    @Inject
    private Versions versions;

    @Inject
    private Reviews reviews;

    @Inject
    private Trials trials;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(summary = "The stages that there are")
    public ListJson<StageNameJson> list() {
        return ListJson.whole(designs.stages(), StageNameJson::new);
    }

    @GET
    @Path("{stage}")
    @Operation(summary = "A stage with the files that are live")
    public StageFilesJson get(@PathParam("stage") String stage) {
        return StageFilesJson.of(stage, designs.files(stage));
    }

    @POST
    @Path("{stage}/check")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The faults of these files beside the live ones, and what they change; nothing is kept")
    public Reply<LookedJson> check(
            @PathParam("stage") String stage, @Schema(implementation = Look.class) JsonBody body) {
        Map<String, String> files = Sources.byName(body.read(Look::read).files());
        Locale reader = ReaderLanguage.of(request);
        return Reply.ok(LookedJson.of(designs.look(stage, files), reader));
    }

    @GET
    @Path("{stage}/versions")
    @Operation(
            summary = "What can be compared: what is live, the releases, and the editions of drafts, the newest first")
    public ListJson<VersionJson> versions(@PathParam("stage") String stage) {
        return ListJson.whole(versions.sides(stage), VersionJson::of);
    }

    @GET
    @Path("{stage}/compare")
    @Operation(summary = "In what two versions differ, in words")
    public ComparedJson compare(
            @PathParam("stage") String stage,
            @QueryParam("from") @Parameter(description = SIDE) String from,
            @QueryParam("to") @Parameter(description = SIDE) String to) {
        String before = from == null ? LIVE : from;
        String after = to == null ? LIVE : to;
        Locale reader = ReaderLanguage.of(request);
        return ComparedJson.of(before, after, versions.compare(stage, before, after), reader);
    }

    @GET
    @Path("{stage}/scenarios")
    @Operation(summary = "The scenarios of what is live of a stage")
    public ListJson<ScenarioJson> scenarios(@PathParam("stage") String stage) {
        return ListJson.whole(trials.scenarios(stage), ScenarioJson::of);
    }

    @POST
    @Path("{stage}/trials")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Play a scenario with what is live, on virtual time; nothing real is touched")
    public Reply<TrialJson> play(@PathParam("stage") String stage, @Schema(implementation = Play.class) JsonBody body) {
        return Reply.ok(
                TrialJson.of(trials.playLive(stage, body.read(Play::read).scenario())));
    }

    @POST
    @Path("{stage}/unpublish")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take back what a designer published: the version before is live again")
    public Reply<VersionsJson> unpublish(
            @PathParam("stage") String stage, @Schema(implementation = Reason.class) JsonBody body) {
        return Reply.ok(
                VersionsJson.of(reviews.unpublish(stage, body.read(Reason::read).reason())));
    }
}
