package app.huike.web.rest.task;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.task.TaskBatch;
import app.huike.lifecycle.task.TaskBatches;
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

/** Deeds for many tasks at once. */
@Path("v1/task-batches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class BatchResource {

    private static final String UNKNOWN = "TASK_BATCH_UNKNOWN";

    @Inject
    private TaskBatches batches;

    @Inject
    private Shop shop;

    @Context
    private UriInfo address;

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What would come of a deed for many tasks; nothing happens")
    @Idempotent
    public Reply<BatchPreviewJson> preview(@Schema(implementation = BatchRequest.class) JsonBody body) {
        BatchRequest wish = body.read(BatchRequest::read);
        return Reply.ok(BatchPreviewJson.of(batches.preview(wish.choice(shop.currency()), wish.wished())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put off, hand over or finish many tasks; it runs by itself")
    @APIResponse(responseCode = "202", description = "begun; look at Location")
    @Idempotent
    public Reply<BatchJson> begin(@Schema(implementation = BatchRequest.class) JsonBody body) {
        BatchRequest wish = body.read(BatchRequest::read);
        TaskBatch begun = batches.begin(wish.choice(shop.currency()), wish.wished());
        return Reply.accepted(BatchJson.of(begun))
                .at(address.getAbsolutePathBuilder().path(begun.id().toString()).build());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it is")
    public BatchJson get(@PathParam("id") String id) {
        return BatchJson.of(batches.get(Refs.id(id, UNKNOWN)));
    }

    @GET
    @Path("{id}/rows")
    @Operation(summary = "What became of each task, in the order in which they are done")
    public ListJson<BatchRowJson> rows(
            @PathParam("id") String id,
            @QueryParam("state") @Parameter(description = "only those; all without it") TaskBatch.RowState state,
            @BeanParam Paging paging) {
        return ListJson.of(batches.rows(Refs.id(id, UNKNOWN), state, paging.page()), BatchRowJson::of);
    }

    @POST
    @Path("{id}/take-back")
    @Operation(summary = "Leave the tasks that still wait as they are")
    @Idempotent
    public Reply<BatchJson> takeBack(@PathParam("id") String id) {
        UUID batch = Refs.id(id, UNKNOWN);
        batches.takeBack(batch);
        return Reply.ok(BatchJson.of(batches.get(batch)));
    }
}
