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

/** What the processes want people to do. */
@Path("v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
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
    public TaskJson get(@PathParam("id") String id) {
        Query.of(address).sure();
        return json(inbox.get(Refs.token(id, UNKNOWN)));
    }

    @POST
    @Path("{id}/claim")
    public Response claim(@PathParam("id") String id) {
        Query.of(address).sure();
        return keys.once("", () -> Reply.ok(json(inbox.claim(Refs.token(id, UNKNOWN)))));
    }

    @POST
    @Path("{id}/complete")
    @Consumes(MediaType.APPLICATION_JSON)
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
