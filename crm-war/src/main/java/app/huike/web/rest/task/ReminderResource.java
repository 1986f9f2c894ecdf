package app.huike.web.rest.task;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.reminder.Reminders;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Being reminded of customers. */
@Path("v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
@RequestScoped
@OnceMore
public class ReminderResource {

    @Inject
    private Reminders reminders;

    @Inject
    private Customers customers;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskTexts texts;

    @Inject
    private HttpServletRequest request;

    @POST
    @Path("{ref}/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have a task about a customer that comes up at a moment, with a word for then")
    @APIResponse(responseCode = "201", description = "the task; until then it is put off")
    @Idempotent
    public Reply<TaskJson> remind(
            @PathParam("ref") String ref, @Schema(implementation = ReminderRequest.class) JsonBody body) {
        ReminderRequest wish = body.read(ReminderRequest::read);
        TaskView task = reminders.remind(
                customers.get(Refs.known(ref, "CUSTOMER_UNKNOWN")).id(), wish.person(), wish.at(), wish.word());
        return Reply.created(TaskJson.of(task, texts, ReaderLanguage.of(request), clock.instant()));
    }
}
