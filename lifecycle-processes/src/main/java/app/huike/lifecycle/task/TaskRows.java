package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Writes the projection table, in the transaction in which the engine changes. */
@ApplicationScoped
class TaskRows {

    @Inject
    private CrmDatabase database;

    void created(NewTask task) {
        database.sql(
                        "insert into lifecycle_task (id, kind, customer_id, team, state, assignee, candidate_group, created_at,"
                                + " due_at, priority, parameters, outcomes, bulk, contact, reached, wants, process_key,"
                                + " process_version, element_id, instance_id) values (:id, :kind, :customer, :team, 'OPEN',"
                                + " :assignee, :group, :createdAt, :dueAt, :priority, :parameters, :outcomes, :bulk, :contact,"
                                + " :reached, :wants, :process, :version, :element, :instance)")
                .set("id", task.id())
                .set("kind", task.kind())
                .set("customer", task.customerId())
                .set("team", task.team())
                .set("assignee", task.assignee())
                .set("group", task.group())
                .set("createdAt", task.createdAt())
                .set("dueAt", task.dueAt())
                .set("priority", task.priority())
                .set("parameters", Pairs.flat(task.parameters()))
                .set("outcomes", task.outcomes())
                .set("bulk", task.bulk())
                .set("contact", task.contact())
                .set("reached", task.reached())
                .set("wants", Pairs.flat(task.wants()))
                .set("process", task.process().process())
                .set("version", task.process().version())
                .set("element", task.process().element())
                .set("instance", task.process().instance())
                .update();
    }

    /** The engine says who has it, by when, and how urgent it is. */
    void changed(String id, String assignee, Instant dueAt, int priority) {
        database.sql("update lifecycle_task set assignee = :assignee, due_at = :dueAt, priority = :priority,"
                        + " state = case when cast(:assignee as text) is null then 'OPEN' else state end"
                        + " where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("assignee", assignee)
                .set("dueAt", dueAt)
                .set("priority", priority)
                .set("id", id)
                .update();
    }

    /** Takes it; false where another was quicker. */
    boolean claimed(String id, String login) {
        return database.sql("update lifecycle_task set state = 'CLAIMED', assignee = :login where id = :id and"
                                + " (state = 'OPEN' or state = 'CLAIMED' and assignee = :login)")
                        .set("id", id)
                        .set("login", login)
                        .update()
                == 1;
    }

    void released(String id) {
        database.sql("update lifecycle_task set state = 'OPEN', assignee = null"
                        + " where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("id", id)
                .update();
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
        return database.sql("update lifecycle_task set state = :state, outcome = :outcome, note = :note,"
                                + " ended_at = :at, ended_by = :by where id = :id and state in ('OPEN', 'CLAIMED')")
                        .set("state", state)
                        .set("outcome", outcome)
                        .set("note", note)
                        .set("at", at)
                        .set("by", by)
                        .set("id", id)
                        .update()
                == 1;
    }

    /** Tasks about one customer are about another. */
    void move(UUID from, UUID into) {
        database.sql("update lifecycle_task set customer_id = :into where customer_id = :from")
                .set("from", from)
                .set("into", into)
                .update();
    }

    /** What people noted about an erased customer is forgotten. */
    void forget(UUID customerId) {
        database.sql("update lifecycle_task set note = null where customer_id = :customer and note is not null")
                .set("customer", customerId)
                .update();
    }
}
