package app.huike.web.ui.task;

import app.huike.lifecycle.task.Reopening;
import app.huike.lifecycle.task.TaskReopening;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Say;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Opening the finished task of this page again, or saying what is right where its process has gone on. */
@Named("reopenTask")
@RequestScoped
public class ReopenTask {

    @Inject
    private TaskReopening tasks;

    @Inject
    private SeeTask seen;

    @Inject
    private Texts texts;

    @Inject
    private Say say;

    private Reopening look;
    private String outcome;
    private String note;

    /** The new task's page, with all that was told. */
    public String reopen() {
        TaskView[] again = new TaskView[1];
        if (!say.did(() -> again[0] = tasks.reopen(seen.getId()))) {
            look = null;
            return null;
        }
        say.goodThere("task.reopened");
        return "/tasks/task.xhtml?faces-redirect=true&id=" + again[0].id();
    }

    public void correct() {
        if (outcome == null || outcome.isBlank()) {
            say.badAt("right", "task.choose");
            return;
        }
        if (say.did(() -> tasks.correct(seen.getId(), outcome, note))) {
            say.good("task.corrected");
            note = null;
        }
        look = null;
    }

    /** Null where the task is not finished. */
    public Reopening getLook() {
        if (look == null && seen.getTask().state() == TaskView.State.DONE) {
            look = tasks.look(seen.getId());
        }
        return look;
    }

    /** What the process has done since, as people call it. */
    public List<String> getSteps() {
        String process = seen.getTask().process();
        return getLook().steps().stream()
                .filter(step -> texts.containsKey("element." + step))
                .map(step -> texts.element(process, step))
                .toList();
    }

    /** The finished task that this open one is again; null where it is none. */
    public String getBefore() {
        return seen.isOpen() ? tasks.before(seen.getId()).orElse(null) : null;
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
}
