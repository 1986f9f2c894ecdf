package app.huike.web.ui.task;

import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** The task of this page, beside its customer. */
@Named("seeTask")
@RequestScoped
public class SeeTask {

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskInbox tasks;

    @Inject
    private Interactions contacts;

    @Inject
    private SeeCustomer customer;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskWords words;

    private String id;
    private TaskView task;

    /** Background requests carry the page's address, but do not tell it to the page. */
    @PostConstruct
    void begin() {
        id = request.getParameter("id");
    }

    /** The page's first step: without such a task there is no such page. */
    public String look() {
        getTask();
        return null;
    }

    /** Something was done to it: the next look asks anew. */
    void changed() {
        task = null;
    }

    public TaskView getTask() {
        if (task == null) {
            task = tasks.get(id);
            // a background request asks for parts of the customer before the page's first step would have looked
            customer.lookFor(task.customerId());
        }
        return task;
    }

    /** What else is to be talked about in the same call, for processes that have joined it. */
    public List<TaskView> getAlsoAbout() {
        return tasks.alsoAbout(getTask());
    }

    /** Outcomes that take one more value which needs no confirmation. */
    public List<TaskView.Outcome> getAsking() {
        return getTask().outcomes().stream()
                .filter(outcome -> outcome.wish() != null && !outcome.wish().isNote())
                .filter(outcome -> !FinishTask.OPT_OUT.equals(outcome.key()))
                .toList();
    }

    public boolean isOverdue() {
        return isOpen() && getTask().dueAt().isBefore(clock.instant());
    }

    public boolean isOpen() {
        return getTask().state() == TaskView.State.OPEN || getTask().state() == TaskView.State.CLAIMED;
    }

    /** When the hours begin in which the customer may be called; null where one may call now. */
    public Instant getCallFrom() {
        Instant from = contacts.callableFrom(getTask().customerId());
        return from.isAfter(clock.instant()) ? from : null;
    }

    /** What became of it, when it is no longer open. */
    public String getGone() {
        return words.ended(getTask());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
