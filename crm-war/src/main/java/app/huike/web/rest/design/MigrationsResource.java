package app.huike.web.rest.design;

import app.huike.lifecycle.migration.CustomerMoves;
import app.huike.lifecycle.migration.Move;
import app.huike.lifecycle.migration.MoveRow;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers on their way who go on by another version. */
@Path("v1/stages/{stage}/migrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designs")
@RequestScoped
@OnceMore
public class MigrationsResource {

    private static final String UNKNOWN = "MIGRATION_UNKNOWN";

    @Inject
    private CustomerMoves moves;

    @Context
    private UriInfo address;

    @POST
    @Path("preview")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Who would go where, why that cannot be, and whom it would do what to; nothing happens")
    public Reply<MigrationPreviewJson> preview(
            @PathParam("stage") String stage, @Schema(implementation = MigrationRequest.class) JsonBody body) {
        return Reply.ok(MigrationPreviewJson.of(
                moves.preview(body.read(MigrationRequest::read).wish(stage))));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move them; it runs by itself")
    @APIResponse(responseCode = "202", description = "begun; look at Location")
    public Reply<MigrationJson> begin(
            @PathParam("stage") String stage, @Schema(implementation = MigrationRequest.class) JsonBody body) {
        MigrationRequest wish = body.read(MigrationRequest::read);
        Move begun = moves.begin(wish.wish(stage), wish.reason());
        return Reply.accepted(MigrationJson.of(begun))
                .at(address.getAbsolutePathBuilder().path(begun.id().toString()).build());
    }

    @GET
    @Operation(summary = "The latest 20, newest first")
    public ListJson<MigrationJson> list(@PathParam("stage") String stage) {
        return ListJson.whole(moves.of(stage), MigrationJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it is")
    public MigrationJson get(@PathParam("stage") String stage, @PathParam("id") String id) {
        return MigrationJson.of(moves.get(stage, Refs.id(id, UNKNOWN)));
    }

    @GET
    @Path("{id}/rows")
    @Operation(summary = "What became of each, in the order in which they are moved")
    public ListJson<MigrationJson.RowJson> rows(
            @PathParam("stage") String stage,
            @PathParam("id") String id,
            @QueryParam("state") @Parameter(description = "only those; all without it") MoveRow.State state,
            @BeanParam Paging paging) {
        return ListJson.of(moves.rows(stage, Refs.id(id, UNKNOWN), state, paging.page()), MigrationJson.RowJson::of);
    }

    @POST
    @Path("{id}/let-go")
    @Idempotent
    @Operation(summary = "Let those go on who are paused")
    public Reply<MigrationJson> letGo(@PathParam("stage") String stage, @PathParam("id") String id) {
        UUID move = Refs.id(id, UNKNOWN);
        moves.letGo(stage, move);
        return Reply.ok(MigrationJson.of(moves.get(stage, move)));
    }

    @POST
    @Path("{id}/undo")
    @Idempotent
    @Operation(summary = "Move those back who have done nothing since; once, and it runs by itself")
    @APIResponse(responseCode = "202", description = "begun; look at it again")
    public Reply<MigrationJson> undo(@PathParam("stage") String stage, @PathParam("id") String id) {
        return Reply.accepted(MigrationJson.of(moves.undo(stage, Refs.id(id, UNKNOWN))));
    }
}
