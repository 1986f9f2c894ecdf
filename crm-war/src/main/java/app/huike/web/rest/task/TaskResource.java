package app.huike.web.rest.task;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.task.TaskCriteria;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Which;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLater;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.ReaderLanguage;
import app.huike.web.rest.common.Ref;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
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

/** What the processes want people to do. */
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class TaskResource {

    private static final String UNKNOWN = "TASK_UNKNOWN";

    /** Which tasks are asked for. */
    enum Wanted {
        OPEN(Which.OPEN),
        LATER(Which.LATER);

        private final Which which;

        Wanted(Which which) {
            this.which = which;
        }
    }

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskLater later;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskTexts texts;

    @Inject
    private Customers customers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(summary = "The inbox of the user of the key, soonest due first")
    public ListJson<TaskJson> find(
            @QueryParam("state")
                    @Parameter(
                            description =
                                    "open: open and claimed ones; later: those of them that are put off; all without it")
                    Wanted state,
            @QueryParam("customerRef") @Parameter(description = "of one customer") Ref customer,
            @BeanParam Paging paging) {
        TaskFilter filter = new TaskFilter(
                Whose.ALL,
                state == null ? Which.ANY : state.which,
                customer == null ? null : customers.get(customer.text()).id(),
                TaskCriteria.NONE);
        return ListJson.of(lists.find(filter, paging.page()), this::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a task")
    public TaskJson get(@PathParam("id") String id) {
        return json(inbox.get(Refs.token(id, UNKNOWN)));
    }

    @POST
    @Path("{id}/claim")
    @Operation(summary = "Take a task")
    @Idempotent
    public Reply<TaskJson> claim(@PathParam("id") String id) {
        return Reply.ok(json(inbox.claim(Refs.token(id, UNKNOWN))));
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Finish a task with one of its outcomes")
    @Idempotent
    public Reply<TaskJson> complete(
            @PathParam("id") String id, @Schema(implementation = CompletionRequest.class) JsonBody body) {
        CompletionRequest wish = body.read(CompletionRequest::read);
        return Reply.ok(json(inbox.complete(Refs.token(id, UNKNOWN), wish.outcome(), wish.note(), wish.more())));
    }

    @POST
    @Path("{id}/later")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a task off: until then it is in no list of what is to be done")
    @Idempotent
    public Reply<TaskJson> later(
            @PathParam("id") String id, @Schema(implementation = PutOffRequest.class) JsonBody body) {
        PutOffRequest wish = body.read(PutOffRequest::read);
        return Reply.ok(json(later.putOff(Refs.token(id, UNKNOWN), wish.until(), wish.note())));
    }

    @POST
    @Path("{id}/resume")
    @Operation(summary = "Have a task that was put off come back now")
    @Idempotent
    public Reply<TaskJson> resume(@PathParam("id") String id) {
        return Reply.ok(json(later.resume(Refs.token(id, UNKNOWN))));
    }

    private TaskJson json(TaskView task) {
        return TaskJson.of(task, texts, ReaderLanguage.of(request), clock.instant());
    }
}
