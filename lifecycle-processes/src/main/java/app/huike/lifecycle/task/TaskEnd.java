package app.huike.lifecycle.task;

import app.huike.crm.customer.Ownership;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.lifecycle.task.TaskTable.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;

/** The end of a task whose process is held: its row, the customer's log, the contact, and then the process goes on. */
@ApplicationScoped
class TaskEnd {

    @Inject
    private TaskTable table;

    @Inject
    private TaskRows rows;

    @Inject
    private TaskService engine;

    @Inject
    private JourneyLog log;

    @Inject
    private Interactions interactions;

    @Inject
    private Ownership owners;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** It is finished by that person, whoever acts. */
    void end(String id, Completion completion, String by) {
        Instant now = clock.instant();
        rows.done(id, completion.outcome(), completion.note(), now, by);
        rows.answered(id, completion.answers());
        Stored done = stored(id);
        String whose = done.view().standsInFor();
        owners.workedOn(done.view().customerId(), whose == null ? by : whose);
        writeDown(done, completion, by);
        Map<String, Object> variables = new HashMap<>(completion.more());
        TaskVariables.OUTCOME.put(variables, completion.outcome());
        TaskVariables.OUTCOME_AT.put(variables, now);
        TaskVariables.OUTCOME_BY.put(variables, by);
        engine.complete(id, variables);
    }

    private Stored stored(String id) {
        return table.get(TaskRules.of(Actor.SYSTEM), id).orElseThrow(TaskInbox::unknown);
    }

    private void writeDown(Stored task, Completion completion, String by) {
        TaskView view = task.view();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", view.kind());
        detail.put("task", view.id());
        detail.put("outcome", completion.outcome());
        if (view.standsInFor() != null) {
            detail.put("for", view.standsInFor());
        }
        if (view.inReviewOf() != null) {
            detail.put("told", by);
        }
        log.add(view.customerId(), "TASK_DONE", null, detail);
        if (task.isContact(completion.outcome())) {
            interactions.record(
                    view.customerId(),
                    task.medium(),
                    Direction.OUT,
                    task.contactOf(completion.outcome()),
                    completion.inWords(view.form().fields(), shop.locale()),
                    view.id());
        }
    }
}
