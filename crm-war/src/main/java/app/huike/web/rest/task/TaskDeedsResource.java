package app.huike.web.rest.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskReopening;
import app.huike.lifecycle.task.TaskReviews;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.ReaderLanguage;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Second thoughts about tasks, and second persons. */
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class TaskDeedsResource {

    private static final String UNKNOWN = "TASK_UNKNOWN";

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskReopening reopening;

    @Inject
    private TaskReviews reviews;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskTexts texts;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("{id}/reopen")
    @Operation(summary = "Open a finished task again, within a day and while its process has only waited: the new task")
    @Idempotent
    public Reply<TaskJson> reopen(@PathParam("id") String id) {
        return Reply.ok(json(reopening.reopen(Refs.token(id, UNKNOWN))));
    }

    @POST
    @Path("{id}/correct")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what is right of a finished task that cannot be opened again")
    @Idempotent
    public Reply<TaskJson> correct(
            @PathParam("id") String id, @Schema(implementation = CorrectionRequest.class) JsonBody body) {
        CorrectionRequest wish = body.read(CorrectionRequest::read);
        String task = Refs.token(id, UNKNOWN);
        reopening.correct(task, wish.outcome(), wish.note());
        return Reply.ok(json(inbox.get(task)));
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Agree as a second person: the task is finished as it was told")
    @Idempotent
    public Reply<TaskJson> approve(@PathParam("id") String id) {
        return Reply.ok(json(reviews.approve(Refs.token(id, UNKNOWN))));
    }

    @POST
    @Path("{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a task back as a second person, to who told it")
    @Idempotent
    public Reply<WordRequest> refuse(
            @PathParam("id") String id, @Schema(implementation = WordRequest.class) JsonBody body) {
        WordRequest wish = body.read(WordRequest::read);
        reviews.giveBack(Refs.token(id, UNKNOWN), wish.note());
        return Reply.ok(wish);
    }

    @POST
    @Path("{id}/take-back")
    @Operation(summary = "Have back a task that waits for a second person")
    @Idempotent
    public Reply<TaskJson> takeBack(@PathParam("id") String id) {
        String task = Refs.token(id, UNKNOWN);
        reviews.takeBack(task);
        return Reply.ok(json(inbox.get(task)));
    }

    private TaskJson json(TaskView task) {
        return TaskJson.of(task, texts, ReaderLanguage.of(request), clock.instant());
    }
}
