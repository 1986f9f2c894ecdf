package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Say;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;

/** One task beside its customer: take it, finish it with an outcome and a note, and go on to the next. */
@Named("workOnTask")
@RequestScoped
public class WorkOnTask {

    private static final String OPT_OUT = "no-contact";

    @Inject
    private HttpServletRequest request;

    @Inject
    private TaskInbox tasks;

    @Inject
    private SeeCustomer customer;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskWords words;

    @Inject
    private Say say;

    private String id;
    private String outcome;
    private String note;
    private String withdraw = "marketing";
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

    public TaskView getTask() {
        if (task == null) {
            task = tasks.get(id);
            // a background request asks for parts of the customer before the page's first step would have looked
            customer.lookFor(task.customerId());
        }
        return task;
    }

    public boolean isOverdue() {
        return isOpen() && getTask().dueAt().isBefore(clock.instant());
    }

    /** What became of it, when it is no longer open. */
    public String getGone() {
        return words.ended(getTask());
    }

    public boolean isOpen() {
        return getTask().state() == TaskView.State.OPEN || getTask().state() == TaskView.State.CLAIMED;
    }

    public void claim() {
        if (say.did(() -> tasks.claim(id))) {
            say.good("inbox.claimed");
        }
        task = null;
    }

    public void release() {
        if (say.did(() -> tasks.release(id))) {
            say.good("task.released");
        }
        task = null;
    }

    /** Finishes, or first asks what exactly the customer no longer wants. */
    public String finish() {
        if (outcome == null) {
            say.badAt("outcome", "task.choose");
            return null;
        }
        if (OPT_OUT.equals(outcome) && isOpen()) {
            PrimeFaces.current().executeScript("PF('optOut').show()");
            return null;
        }
        return finish(Map.of());
    }

    /** Finishes with the customer's wish not to be contacted, after it was confirmed. */
    public String finishOptedOut() {
        outcome = OPT_OUT;
        return finish(Map.of("withdraw", withdraw));
    }

    private String finish(Map<String, String> more) {
        String label = words.outcome(getTask(), outcome);
        boolean done = say.did(() -> tasks.complete(id, outcome, note, more));
        task = null;
        if (!done) {
            return null;
        }
        say.goodThere("task.finished", label);
        return next();
    }

    /** The task is gone, what was typed is not: it becomes a note among the customer's contacts. */
    public String keepNote() {
        boolean kept = say.did(() -> tasks.keepNote(id, note));
        if (!kept) {
            return null;
        }
        say.goodThere("task.noteKept");
        return next();
    }

    private String next() {
        return Stream.of(TaskFilter.myOwn(), TaskFilter.ofTheGroup())
                .map(filter -> tasks.find(filter, new PageRequest(1, null)).items().stream()
                        .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .map(next -> "/tasks/task.xhtml?faces-redirect=true&id=" + next.id() + "&done=" + id)
                .orElse("/tasks/inbox.xhtml?faces-redirect=true&done=" + id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getWithdraw() {
        return withdraw;
    }

    public void setWithdraw(String withdraw) {
        this.withdraw = withdraw;
    }
}
