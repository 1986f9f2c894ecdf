package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.PersonView;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.BatchTurns.Turn;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** One task of a batch, in a transaction of its own, as the person who began it, with that person's rights of now. Not a door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BatchStep {

    private static final int ATTEMPTS = 5;

    @Inject
    private BatchTable batches;

    @Inject
    private BatchTurns turns;

    @Inject
    private TaskTable tasks;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLater later;

    @Inject
    private TaskHandOver handOver;

    @Inject
    private People people;

    /** Does it and notes that it is done, or neither; nothing where another node does it, or it was taken back. */
    public void run(UUID batchId, int no, Instant now) {
        Turn turn = new Turn(batchId, no);
        turns.take(turn).ifPresent(task -> {
            BatchTable.Begun batch = batches.begun(batchId);
            CurrentActor.run(person(batch.by()), () -> run(task, batch.deed()));
            turns.done(turn, now);
        });
    }

    /** Its door refused it. */
    public void refused(UUID batchId, int no, Refused refusal, Instant now) {
        Map<String, String> parameters = new TreeMap<>();
        refusal.parameters().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        turns.refused(new Turn(batchId, no), refusal.code(), parameters, now);
    }

    /** It is tried again, and after some attempts left as it is. */
    public void failed(UUID batchId, int no, Instant next, Instant now) {
        Turn turn = new Turn(batchId, no);
        if (turns.failed(turn, next) >= ATTEMPTS) {
            turns.refused(turn, "TASK_FAILED", Map.of(), now);
        }
    }

    /** Those of which no task waits any more are over. */
    public void close(Instant now) {
        turns.close(now);
    }

    private void run(String task, BatchDeed deed) {
        switch (deed.kind()) {
            case HAND_OVER -> handOver.handOver(task, deed.to(), deed.reason());
            case PUT_OFF -> later.putOff(task, deed.until(), deed.reason());
            case COMPLETE -> complete(task, deed);
        }
    }

    private void complete(String id, BatchDeed deed) {
        TaskTable.Stored task = tasks.lock(TaskRules.of(CurrentActor.get()), id).orElseThrow(TaskInbox::unknown);
        boolean offered = task.view().outcomes().stream()
                .anyMatch(outcome -> outcome.bulk() && outcome.key().equals(deed.outcome()));
        if (!offered || task.reached().contains(deed.outcome())) {
            throw Refused.rule("OUTCOME_NOT_BULK");
        }
        inbox.complete(id, deed.outcome(), deed.reason(), Map.of());
    }

    private Actor person(String login) {
        PersonView[] found = new PersonView[1];
        CurrentActor.run(Actor.SYSTEM, () -> found[0] = people.get(login));
        if (!found[0].active()) {
            throw Refused.unknown("PERSON_UNKNOWN");
        }
        return found[0].atPage();
    }
}
