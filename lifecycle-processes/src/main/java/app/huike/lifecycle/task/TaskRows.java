package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.store.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes the projection table, in the transaction in which the engine changes. */
@ApplicationScoped
class TaskRows {

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    void created(NewTask task) {
        statements()
                .change(
                        "insert into lifecycle_task (id, kind, customer_id, team, state, assignee, candidate_group, created_at,"
                                + " due_at, priority, parameters, outcomes, bulk, contact, reached, wants, process_key, process_version,"
                                + " element_id, instance_id) values (?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        task.id(),
                        task.kind(),
                        task.customerId(),
                        task.team(),
                        task.assignee(),
                        task.group(),
                        task.createdAt(),
                        task.dueAt(),
                        task.priority(),
                        task.parameters(),
                        task.outcomes(),
                        task.bulk(),
                        task.contact(),
                        task.reached(),
                        task.wants(),
                        task.process().process(),
                        task.process().version(),
                        task.process().element(),
                        task.process().instance());
    }

    /** The engine says who has it, by when, and how urgent it is. */
    void changed(String id, String assignee, Instant dueAt, int priority) {
        statements()
                .change(
                        "update lifecycle_task set assignee = ?, due_at = ?, priority = ?,"
                                + " state = case when cast(? as text) is null then 'OPEN' else state end"
                                + " where id = ? and state in ('OPEN', 'CLAIMED')",
                        assignee,
                        dueAt,
                        priority,
                        assignee,
                        id);
    }

    /** Takes it; false where another was quicker. */
    boolean claimed(String id, String login) {
        return statements()
                        .change(
                                "update lifecycle_task set state = 'CLAIMED', assignee = ? where id = ? and"
                                        + " (state = 'OPEN' or state = 'CLAIMED' and assignee = ?)",
                                login,
                                id,
                                login)
                == 1;
    }

    void released(String id) {
        statements()
                .change(
                        "update lifecycle_task set state = 'OPEN', assignee = null"
                                + " where id = ? and state in ('OPEN', 'CLAIMED')",
                        id);
    }

    /** It is finished; false where it had ended before. */
    boolean done(String id, String outcome, String note, Instant at, String by) {
        return ended(id, "DONE", outcome, note, at, by);
    }

    /** The process no longer needs it; false where it had ended before. */
    boolean gone(String id, String reason, Instant at, String by) {
        return ended(id, "GONE", reason, null, at, by);
    }

    private boolean ended(String id, String state, String outcome, String note, Instant at, String by) {
        return statements()
                        .change(
                                "update lifecycle_task set state = ?, outcome = ?, note = ?, ended_at = ?, ended_by = ?"
                                        + " where id = ? and state in ('OPEN', 'CLAIMED')",
                                state,
                                outcome,
                                note,
                                at,
                                by,
                                id)
                == 1;
    }

    /** What people noted about an erased customer is forgotten. */
    void forget(UUID customerId) {
        statements()
                .change("update lifecycle_task set note = null where customer_id = ? and note is not null", customerId);
    }

    private Statements statements() {
        return new Statements(database);
    }
}
