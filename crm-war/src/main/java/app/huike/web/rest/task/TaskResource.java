package app.huike.web.rest.task;

import app.huike.crm.customer.Customers;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.rest.common.IdempotencyHeader;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.OnceMore;
import app.huike.web.rest.common.Query;
import app.huike.web.rest.common.ReaderLanguage;
import app.huike.web.rest.common.Refs;
import app.huike.web.rest.common.Reply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the processes want people to do. */
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class TaskResource {

    private static final String UNKNOWN = "TASK_UNKNOWN";

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskTexts texts;

    @Inject
    private Customers customers;

    @Inject
    private IdempotencyHeader keys;

    @Inject
    private HttpServletRequest request;

    @Context
    private UriInfo address;

    @GET
    @Operation(summary = "The inbox of the user of the key, soonest due first")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "open: OPEN and CLAIMED; all without it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "customerRef",
            in = ParameterIn.QUERY,
            description = "of one customer",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "1 to 500, else 50",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "what next of the page before said",
            schema = @Schema(type = SchemaType.STRING))
    public ListJson<TaskJson> find() {
        Query query = Query.of(address, "state", "customerRef", "limit", "cursor");
        boolean open = query.choice("state", "open") != null;
        String customer = query.ref("customerRef");
        PageRequest page = query.page();
        query.sure();
        TaskFilter filter = new TaskFilter(
                open,
                false,
                false,
                customer == null ? null : customers.get(customer).id(),
                null);
        return ListJson.of(inbox.find(filter, page), this::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a task")
    @APIResponse(
            responseCode = "200",
            description = "the task",
            content = @Content(schema = @Schema(implementation = TaskJson.class)))
    public TaskJson get(@PathParam("id") String id) {
        Query.of(address).sure();
        return json(inbox.get(Refs.token(id, UNKNOWN)));
    }

    @POST
    @Path("{id}/claim")
    @Operation(summary = "Take a task")
    @Parameter(
            name = IdempotencyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "the same key and body again is answered as before; kept 30 days",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "taken",
            content = @Content(schema = @Schema(implementation = TaskJson.class)))
    public Response claim(@PathParam("id") String id) {
        Query.of(address).sure();
        return keys.once("", () -> Reply.ok(json(inbox.claim(Refs.token(id, UNKNOWN)))));
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Finish a task with one of its outcomes")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CompletionRequest.class)))
    @Parameter(
            name = IdempotencyHeader.NAME,
            in = ParameterIn.HEADER,
            description = "the same key and body again is answered as before; kept 30 days",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "finished",
            content = @Content(schema = @Schema(implementation = TaskJson.class)))
    public Response complete(@PathParam("id") String id, JsonBody body) {
        Query.of(address).sure();
        CompletionRequest wish = body.read(CompletionRequest::read);
        return keys.once(
                body.canonical(),
                () -> Reply.ok(
                        json(inbox.complete(Refs.token(id, UNKNOWN), wish.outcome(), wish.note(), wish.more()))));
    }

    private TaskJson json(TaskView task) {
        return TaskJson.of(task, texts, ReaderLanguage.of(request));
    }
}
