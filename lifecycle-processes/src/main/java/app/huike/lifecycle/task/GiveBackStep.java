package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.lifecycle.task.TaskTable.Stored;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;

/** Giving one task back, in a transaction of its own. Not a door. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GiveBackStep {

    @Inject
    private TaskTable table;

    @Inject
    private CoveredTasks covers;

    @Inject
    private TaskRows rows;

    @Inject
    private JourneyLock journeys;

    @Inject
    private TaskService engine;

    /** Answers whether it was still to be given back. */
    public boolean giveBack(String id) {
        Optional<Stored> task = table.lock(TaskRules.of(Actor.SYSTEM), id);
        if (task.isEmpty() || !covers.over().contains(id)) {
            return false;
        }
        journeys.hold(task.get().view().instance());
        engine.setAssignee(id, rows.released(id));
        return true;
    }
}
