package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskComments;
import app.huike.lifecycle.task.TaskQuestions;
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

/** What colleagues say to each other at tasks. None of it is for customers. */
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class TaskTalkResource {

    private static final String UNKNOWN = "TASK_UNKNOWN";

    @Inject
    private TaskComments comments;

    @Inject
    private TaskQuestions questions;

    @GET
    @Path("{id}/comments")
    @Operation(summary = "What colleagues wrote at a task, the oldest first")
    public ListJson<CommentJson> comments(@PathParam("id") String id) {
        return ListJson.whole(comments.of(Refs.token(id, UNKNOWN)), CommentJson::of);
    }

    @POST
    @Path("{id}/comments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write something at a task")
    @APIResponse(responseCode = "201", description = "all that was written, the oldest first")
    @Idempotent
    public Reply<ListJson<CommentJson>> comment(
            @PathParam("id") String id, @Schema(implementation = CommentRequest.class) JsonBody body) {
        CommentRequest wish = body.read(CommentRequest::read);
        comments.add(Refs.token(id, UNKNOWN), wish.comment());
        return Reply.created(comments(id));
    }

    @GET
    @Path("{id}/questions")
    @Operation(summary = "Questions at a task and their answers, the oldest first")
    public ListJson<QuestionJson> questions(@PathParam("id") String id) {
        return ListJson.whole(questions.of(Refs.token(id, UNKNOWN)), QuestionJson::of);
    }

    @POST
    @Path("{id}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask a colleague")
    @APIResponse(responseCode = "201", description = "the question; it stands in the colleague's list")
    @Idempotent
    public Reply<QuestionJson> ask(
            @PathParam("id") String id, @Schema(implementation = QuestionRequest.class) JsonBody body) {
        QuestionRequest wish = body.read(QuestionRequest::read);
        return Reply.created(QuestionJson.of(questions.ask(Refs.token(id, UNKNOWN), wish.person(), wish.question())));
    }
}
