package app.huike.web.rest.design;

import app.huike.lifecycle.design.Designs;
import app.huike.lifecycle.design.Reviews;
import app.huike.lifecycle.design.Trials;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.ReaderLanguage;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import app.huike.web.rest.design.DesignRequests.Begin;
import app.huike.web.rest.design.DesignRequests.Play;
import app.huike.web.rest.design.DesignRequests.Publish;
import app.huike.web.rest.design.DesignRequests.Reason;
import app.huike.web.rest.design.DesignRequests.Save;
import app.huike.web.rest.design.DesignRequests.Say;
import app.huike.web.rest.design.DesignRequests.Submit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts of diagrams and tables: drawn, checked, reviewed by another, published. */
@Path("v1/designs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designs")
@RequestScoped
@OnceMore
public class DesignResource {

    @Inject
    private Designs designs;

    @Inject
    private Reviews reviews;

    @Inject
    private Trials trials;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(summary = "Drafts, the last changed first")
    public ListJson<DesignJson> list(@QueryParam("stage") @Parameter(description = "of one stage") String stage) {
        return ListJson.whole(designs.list(stage), DesignJson::of);
    }

    @POST
    @Idempotent
    @Operation(summary = "Begin a draft with what is live")
    @APIResponse(responseCode = "201", description = "begun")
    public Reply<DesignViewJson> begin(@Schema(implementation = Begin.class) JsonBody body) {
        Begin wish = body.read(Begin::read);
        return Reply.created(view(designs.begin(wish.stage(), wish.title())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A draft with its files, faults, changes and history")
    public DesignViewJson get(@PathParam("id") String id) {
        return view(known(id));
    }

    @PUT
    @Path("{id}/files")
    @Operation(summary = "Keep files as another edition; those that are not named stay")
    public DesignViewJson save(@PathParam("id") String id, @Schema(implementation = Save.class) JsonBody body) {
        Save wish = body.read(Save::read);
        designs.save(known(id), wish.edition(), Sources.byName(wish.files()), wish.note());
        return view(known(id));
    }

    @POST
    @Path("{id}/comments")
    @Idempotent
    @Operation(summary = "Say something about an element")
    public Reply<DesignViewJson> comment(
            @PathParam("id") String id, @Schema(implementation = Say.class) JsonBody body) {
        Say said = body.read(Say::read);
        designs.comment(known(id), said.file(), said.element(), said.words());
        return Reply.ok(view(known(id)));
    }

    @POST
    @Path("{id}/submission")
    @Idempotent
    @Operation(summary = "Give a draft without faults to the reviewers")
    public Reply<DesignViewJson> submit(
            @PathParam("id") String id, @Schema(implementation = Submit.class) JsonBody body) {
        designs.submit(known(id), body.read(Submit::read).edition());
        return Reply.ok(view(known(id)));
    }

    @POST
    @Path("{id}/return")
    @Idempotent
    @Operation(summary = "Give a draft back to whoever drew it, with the reason")
    public Reply<DesignViewJson> sendBack(
            @PathParam("id") String id, @Schema(implementation = Reason.class) JsonBody body) {
        reviews.sendBack(known(id), body.read(Reason::read).reason());
        return Reply.ok(view(known(id)));
    }

    @POST
    @Path("{id}/publication")
    @Idempotent
    @Operation(summary = "Make a draft of somebody else live")
    public Reply<VersionsJson> publish(
            @PathParam("id") String id, @Schema(implementation = Publish.class) JsonBody body) {
        Publish wish = body.read(Publish::read);
        return Reply.ok(VersionsJson.of(reviews.publish(known(id), wish.seen(), wish.reason())));
    }

    @POST
    @Path("{id}/trials")
    @Idempotent
    @Operation(summary = "Play a scenario with a draft, on virtual time; nothing real is touched")
    public Reply<TrialJson> play(@PathParam("id") String id, @Schema(implementation = Play.class) JsonBody body) {
        return Reply.ok(
                TrialJson.of(trials.play(known(id), body.read(Play::read).scenario())));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Put a draft aside for good; its history stays")
    public DesignViewJson discard(@PathParam("id") String id) {
        designs.discard(known(id));
        return view(known(id));
    }

    private static UUID known(String id) {
        return Refs.id(id, "DESIGN_UNKNOWN");
    }

    private DesignViewJson view(UUID id) {
        return DesignViewJson.of(designs.get(id), ReaderLanguage.of(request));
    }
}
