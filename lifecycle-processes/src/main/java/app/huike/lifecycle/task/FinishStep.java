package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.PersonView;
import app.huike.lifecycle.task.TaskTable.Stored;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Finishing one task that was not taken back, in a transaction of its own, as the person who did it. Not a door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FinishStep {

    private static final int ATTEMPTS = 5;

    @Inject
    private DraftTable drafts;

    @Inject
    private TaskTable table;

    @Inject
    private TaskInbox inbox;

    @Inject
    private People people;

    /** Does nothing where another node does it, or it was taken back in the last moment. */
    public void finish(String id, Instant now) {
        // the task first, as everybody does who holds both
        Optional<Stored> task = table.lock(TaskRules.of(Actor.SYSTEM), id);
        drafts.take(id, now).ifPresent(draft -> {
            drafts.forget(id, draft.login());
            CurrentActor.run(person(draft.login()), () -> finish(task.orElseThrow(), draft));
        });
    }

    /** It could not be finished: again at that moment, or after some attempts it waits for the person as a draft. */
    public void later(String id, Instant next) {
        drafts.later(id, next, ATTEMPTS);
    }

    private void finish(Stored task, TaskDraft draft) {
        if (task.view().state() == State.CLAIMED) {
            inbox.complete(draft.taskId(), draft.outcome(), draft.note(), draft.more());
        } else if (draft.note() != null) {
            // the process ended in that moment: what the customer said is kept all the same
            inbox.keepNote(draft.taskId(), draft.note());
        }
    }

    private Actor person(String login) {
        PersonView[] found = new PersonView[1];
        CurrentActor.run(Actor.SYSTEM, () -> found[0] = people.get(login));
        return found[0].atPage();
    }
}
