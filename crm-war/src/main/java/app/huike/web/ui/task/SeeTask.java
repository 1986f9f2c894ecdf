package app.huike.web.ui.task;

import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.task.TaskField;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    @Inject
    private TakeBack takeBack;

    @Inject
    private TalkAtTask talk;

    @Inject
    private Texts texts;

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
        takeBack.changed();
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

    /** Keys of the outcomes with which a field is asked; empty for all. */
    public String outcomesOf(TaskField field) {
        return String.join(" ", field.outcomes());
    }

    /** What a field is called, and whether one may leave it out. */
    public String labelOf(TaskField field) {
        return field.required() ? words.field(field) : texts.with("answer.optional", words.field(field));
    }

    /** Between what a number lies; empty where it may be any. */
    public String limitsOf(TaskField field) {
        return field.least() == null || field.most() == null
                ? ""
                : texts.with("answer.between", field.least(), field.most());
    }

    /** What can be chosen: label → key. */
    public Map<String, String> choicesOf(TaskField field) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (field.type() == TaskField.Type.YES_NO) {
            choices.put(texts.get("answer.true"), "true");
            choices.put(texts.get("answer.false"), "false");
        } else {
            field.choices().keySet().forEach(key -> choices.put(words.choice(field, key), key));
        }
        return choices;
    }

    /** Fields of a task that has ended in which something was answered. */
    public List<TaskField> getAnswered() {
        return getTask().form().fields().stream()
                .filter(field -> getTask().form().answers().containsKey(field.id()))
                .toList();
    }

    public boolean isOverdue() {
        return isOpen() && getTask().dueAt().isBefore(clock.instant());
    }

    /** Whether it can be worked on: it is neither finished nor just being finished. */
    public boolean isOpen() {
        return (getTask().state() == TaskView.State.OPEN || getTask().state() == TaskView.State.CLAIMED)
                && !takeBack.isLeaving(id);
    }

    /** Whether whoever looks may end it: it was neither lent, nor waits for a second person. */
    public boolean isToFinish() {
        return isOpen() && !talk.isLent() && getTask().inReviewOf() == null;
    }

    /** Whether it is that of whoever looks. */
    public boolean isMine() {
        return CurrentActor.get().login().equals(getTask().assignee());
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
