package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door of what people type for tasks: drafts, which wait for them wherever they log in; and what a task is being finished with, which can be
 * taken back for a moment ({@code huike.tasks.undo}), because the process goes on only then. Another's task is {@code TASK_UNKNOWN}.
 */
@Stateless
public class TaskDrafts {

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskTable table;

    @Inject
    private DraftTable drafts;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "huike.tasks.undo")
    private Duration undo;

    /** Keeps what whoever acts has typed so far; nothing at all forgets it. A task that is being finished is left alone. */
    public void keep(String id, String outcome, String note, Map<String, String> more) {
        Stored task = visible(id);
        Actor actor = TaskWorker.require();
        if (leaving(id).isPresent() || task.view().state() == State.DONE) {
            return;
        }
        if ((outcome == null || outcome.isBlank()) && (note == null || note.isBlank())) {
            drafts.forget(id, actor.login());
        } else {
            drafts.put(new TaskDraft(id, actor.login(), outcome, Completion.draft(note), more, clock.instant(), null));
        }
    }

    /** What whoever acts has typed for a task. */
    public Optional<TaskDraft> own(String id) {
        String me = TaskWorker.require().login();
        return all(id).stream().filter(draft -> draft.login().equals(me)).findFirst();
    }

    /** What others have typed for it, the latest first: two people are at the same task. */
    public List<TaskDraft> others(String id) {
        String me = TaskWorker.require().login();
        return all(id).stream().filter(draft -> !draft.login().equals(me)).toList();
    }

    /** What a task is being finished with; empty where it is not. */
    public Optional<TaskDraft> leaving(String id) {
        return all(id).stream().filter(TaskDraft::leaving).findFirst();
    }

    /**
     * Takes the task and finishes it in a moment, if nobody takes it back. Refusals those of {@link TaskInbox#claim} and
     * {@link TaskInbox#complete}, and {@code TASK_DONE} where it is being finished already.
     *
     * @return when it is finished
     */
    public Instant finish(String id, String outcome, String note, Map<String, String> more) {
        Actor actor = TaskWorker.require();
        inbox.claim(id);
        Stored task = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        task.view().refuseLent(actor);
        task.view().refuseInReview();
        Completion checked = Completion.of(task, outcome, note, more);
        if (leaving(id).isPresent()) {
            throw Refused.conflict("TASK_DONE").with("at", clock.instant());
        }
        Instant now = clock.instant();
        drafts.put(new TaskDraft(id, actor.login(), outcome, checked.note(), more, now, now.plus(undo)));
        return now.plus(undo);
    }

    /** Takes back what a task is being finished with: it is a draft again. Refusal {@code TASK_DONE} where it is too late. */
    public void takeBack(String id) {
        Actor actor = TaskWorker.require();
        visible(id);
        if (!drafts.stay(id, actor.login())) {
            throw Refused.conflict("TASK_DONE").with("at", clock.instant());
        }
    }

    private List<TaskDraft> all(String id) {
        visible(id);
        return drafts.of(id);
    }

    private Stored visible(String id) {
        return table.get(TaskRules.of(TaskWorker.require()), id).orElseThrow(TaskInbox::unknown);
    }
}
