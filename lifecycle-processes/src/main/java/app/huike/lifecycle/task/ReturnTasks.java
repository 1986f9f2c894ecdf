package app.huike.lifecycle.task;

import app.huike.crm.security.PersonDeactivated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.TaskService;

/** Who leaves gives the open tasks back to the group, or to whom they were done for, in the transaction of the deactivation. */
@ApplicationScoped
public class ReturnTasks {

    @Inject
    private TaskTable table;

    @Inject
    private TaskRows rows;

    @Inject
    private JourneyLock journeys;

    @Inject
    private TaskService engine;

    void giveBack(@Observes PersonDeactivated person) {
        table.openOf(person.login()).forEach((task, journey) -> {
            journeys.hold(journey);
            engine.setAssignee(task, rows.released(task));
        });
    }
}
