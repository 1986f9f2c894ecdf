package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The open call tasks, one for each customer at most, and the processes that have joined them. */
@ApplicationScoped
public class OpenCalls {

    /** A process that learns how another's call ends. */
    record Joined(String instance, String process, String kind, Map<String, String> parameters) {}

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** The task by which another process than this one is about to call the customer. */
    public Optional<String> of(UUID customerId, String exceptInstance) {
        return database.sql("select id from lifecycle_task where customer_id = :customer and contact = 'PHONE'"
                        + " and state in ('OPEN', 'CLAIMED') and instance_id <> :instance order by created_at limit 1")
                .set("customer", customerId)
                .set("instance", exceptInstance)
                .one(row -> row.text("id"));
    }

    /** Whether this process is about to call. */
    public boolean by(String instance) {
        return database.sql("select 1 from lifecycle_task where instance_id = :instance and contact = 'PHONE'"
                        + " and state in ('OPEN', 'CLAIMED')")
                .set("instance", instance)
                .any();
    }

    /** From now on the process learns how that call ends. */
    void join(String taskId, Joined process) {
        database.sql("insert into joined_call (instance_id, task_id, process_key, kind, parameters, joined_at)"
                        + " values (:instance, :task, :process, :kind, :parameters, :now)")
                .set("instance", process.instance())
                .set("task", taskId)
                .set("process", process.process())
                .set("kind", process.kind())
                .set("parameters", Pairs.flat(process.parameters()))
                .set("now", clock.instant())
                .update();
    }

    /** Who has joined a call, first come first. */
    List<Joined> joined(String taskId) {
        return database.sql("select instance_id, process_key, kind, parameters from joined_call where task_id = :task"
                        + " order by joined_at, instance_id")
                .set("task", taskId)
                .list(row -> new Joined(
                        row.text("instance_id"),
                        row.text("process_key"),
                        row.text("kind"),
                        Pairs.of(row.texts("parameters"))));
    }

    /** The process goes its own way again. */
    void part(String instanceId) {
        database.sql("delete from joined_call where instance_id = :instance")
                .set("instance", instanceId)
                .update();
    }
}
