package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.store.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The open call tasks, one for each customer at most, and the processes that have joined them. */
@ApplicationScoped
public class OpenCalls {

    /** A process that learns how another's call ends. */
    record Joined(String instance, String process, String kind, Map<String, String> parameters) {}

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    @Inject
    private BusinessClock clock;

    /** The task by which another process than this one is about to call the customer. */
    public Optional<String> of(UUID customerId, String exceptInstance) {
        return statements()
                .first(
                        "select id from lifecycle_task where customer_id = ? and contact = 'PHONE'"
                                + " and state in ('OPEN', 'CLAIMED') and instance_id <> ? order by created_at limit 1",
                        row -> row.getString(1),
                        customerId,
                        exceptInstance);
    }

    /** From now on the process learns how that call ends. */
    void join(String taskId, Joined process) {
        statements()
                .change(
                        "insert into joined_call (instance_id, task_id, process_key, kind, parameters, joined_at)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        process.instance(),
                        taskId,
                        process.process(),
                        process.kind(),
                        process.parameters(),
                        clock.instant());
    }

    /** Who has joined a call, first come first. */
    List<Joined> joined(String taskId) {
        return statements()
                .list(
                        "select instance_id, process_key, kind, parameters from joined_call where task_id = ?"
                                + " order by joined_at, instance_id",
                        row -> new Joined(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Statements.pairs(row, "parameters")),
                        taskId);
    }

    /** The process goes its own way again. */
    void part(String instanceId) {
        statements().change("delete from joined_call where instance_id = ?", instanceId);
    }

    private Statements statements() {
        return new Statements(database);
    }
}
