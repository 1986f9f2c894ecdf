package app.huike.lifecycle.task;

import app.huike.crm.customer.Sharing;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the projection table, in the transaction in which the engine changes. */
@ApplicationScoped
class TaskRows {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final String COVERED = "task_substitute(t.assignee, t.process_key, t.stage, t.kind) = :login";

    @Inject
    private CrmDatabase database;

    @Inject
    private TaskFacts facts;

    @Inject
    private Sharing sharing;

    @Inject
    private CoveredTasks covers;

    void created(NewTask task) {
        database.sql(
                        "insert into lifecycle_task (id, kind, customer_id, team, state, assignee, candidate_group, created_at,"
                                + " due_at, priority, parameters, outcomes, bulk, contact, reached, wants, process_key,"
                                + " process_version, element_id, instance_id, needs_certificate, needs_language, fields, review) values (:id, :kind, :customer, :team, 'OPEN',"
                                + " :assignee, :group, :createdAt, :dueAt, :priority, :parameters, :outcomes, :bulk, :contact,"
                                + " :reached, :wants, :process, :version, :element, :instance, :certificate, :language, :fields, :review)")
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
                .set("review", task.review())
                .set("contact", task.contact())
                .set("reached", task.reached())
                .set("wants", Pairs.flat(task.wants()))
                .set("fields", Pairs.flat(TaskField.flat(task.fields())))
                .set("process", task.process().process())
                .set("version", task.process().version())
                .set("element", task.process().element())
                .set("instance", task.process().instance())
                .set("certificate", task.certificate())
                .set("language", task.needsLanguage())
                .update();
        facts.look(List.of(task.customerId()), task.createdAt());
        share(task.id(), task.customerId(), task.assignee(), task.team());
        facts.read(task.customerId());
    }

    /** The engine says who has it, by when, and how urgent it is. */
    void changed(String id, String assignee, Instant dueAt, int priority) {
        database.sql("update lifecycle_task set assignee = :assignee, due_at = :dueAt, priority = :priority,"
                        + " returns_to = case when cast(:assignee as text) is not null then returns_to end,"
                        + " state = case when cast(:assignee as text) is null then 'OPEN' else state end"
                        + " where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("assignee", assignee)
                .set("dueAt", dueAt)
                .set("priority", priority)
                .set("id", id)
                .update();
        shareAsNow(id);
    }

    /** Takes it, perhaps for somebody who is away; false where another was quicker. */
    boolean claimed(String id, String login, Instant at) {
        boolean taken = database.sql("update lifecycle_task t set state = 'CLAIMED', assignee = :login,"
                                + " stands_in_for = case when t.assignee = :login then t.stands_in_for when " + COVERED
                                + " then t.assignee end,"
                                + " stands_in_at = case when t.assignee = :login then t.stands_in_at when " + COVERED
                                + " then cast(:at as timestamptz) end where t.id = :id and"
                                + " (t.state = 'OPEN' or t.state = 'CLAIMED' and (t.assignee = :login or " + COVERED
                                + "))")
                        .set("id", id)
                        .set("login", login)
                        .set("at", at)
                        .update()
                == 1;
        if (taken) {
            shareAsNow(id);
        }
        return taken;
    }

    /** It is another's now, who has not begun. */
    void handed(String id, String login) {
        handed(id, login, null);
    }

    /** The same, and comes back to somebody when that one is done. */
    void handed(String id, String login, String returnsTo) {
        stayDraft(id);
        database.sql("update lifecycle_task set state = 'OPEN', assignee = :login, stands_in_for = null,"
                        + " returns_to = :returnsTo"
                        + " where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("login", login)
                .set("returnsTo", returnsTo)
                .set("id", id)
                .update();
        shareAsNow(id);
    }

    /** It is whose it was before somebody stood in or was lent it, or else nobody's; who that is. */
    String released(String id) {
        stayDraft(id);
        database.sql("update lifecycle_task t set state = 'OPEN', assignee = (select u.login from app_user u"
                        + " where u.login = coalesce(t.stands_in_for, t.returns_to) and u.active), stands_in_for = null,"
                        + " returns_to = null"
                        + " where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("id", id)
                .update();
        shareAsNow(id);
        return database.sql("select assignee from lifecycle_task where id = :id")
                .set("id", id)
                .one(row -> row.text("assignee"))
                .orElse(null);
    }

    /** It comes back then, or now where {@code until} is null. That it was put off is remembered. */
    void putOff(String id, Instant until, String by, String note, Instant now) {
        database.sql("update lifecycle_task set later_until = :until, later_by = :by, later_note = :note,"
                        + " put_off_at = coalesce(put_off_at, :now) where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("until", until)
                .set("by", by)
                .set("note", note)
                .set("now", now)
                .set("id", id)
                .update();
    }

    /** What somebody wrote for it, as the parameter {@code word} of its texts. */
    void remember(String id, String word) {
        database.sql(
                        "update lifecycle_task set parameters = parameters || array['word', cast(:word as text)] where id = :id")
                .set("word", word)
                .set("id", id)
                .update();
    }

    private record Held(UUID customerId, String assignee, String team) {}

    /** What it was being finished with is a draft. */
    private void stayDraft(String id) {
        database.sql("update task_draft set leaves_at = null where task_id = :id and leaves_at is not null")
                .set("id", id)
                .update();
    }

    /** Whoever has the task, or may take it, sees whom it is about. */
    private void shareAsNow(String id) {
        database.sql(
                        "select customer_id, assignee, team from lifecycle_task where id = :id and state in ('OPEN', 'CLAIMED')")
                .set("id", id)
                .one(row -> new Held(row.uuid("customer_id"), row.text("assignee"), row.text("team")))
                .ifPresent(held -> share(id, held.customerId(), held.assignee(), held.team()));
    }

    /** The same for all open tasks about a customer, who is another's now. */
    void shareAnew(UUID customerId) {
        database.sql("select id from lifecycle_task where customer_id = :customer and state in ('OPEN', 'CLAIMED')")
                .set("customer", customerId)
                .list(row -> row.text("id"))
                .forEach(this::shareAsNow);
    }

    private void share(String id, UUID customerId, String assignee, String team) {
        if (assignee == null) {
            sharing.withTeam(cause(id), customerId, team);
        } else {
            sharing.withPerson(cause(id), customerId, assignee);
        }
        covers.share(id);
    }

    private static String cause(String id) {
        return "task:" + id;
    }

    /** It is finished; false where it had ended before. */
    boolean done(String id, String outcome, String note, Instant at, String by) {
        return ended(id, "DONE", outcome, note, at, by);
    }

    /** What was answered in its form. */
    void answered(String id, Map<String, String> answers) {
        if (!answers.isEmpty()) {
            database.sql("update lifecycle_task set answers = :answers where id = :id")
                    .set("answers", Pairs.flat(answers))
                    .set("id", id)
                    .update();
        }
    }

    /** The process no longer needs it; false where it had ended before. */
    boolean gone(String id, String reason, Instant at, String by) {
        return ended(id, "GONE", reason, null, at, by);
    }

    /** For a day more the customer is seen: a note may be kept, a mistake be told. */
    private boolean ended(String id, String state, String outcome, String note, Instant at, String by) {
        sharing.until(cause(id), at.plus(A_DAY));
        covers.until(id, at.plus(A_DAY));
        database.sql("select id from task_question where task_id = :id and answered_at is null")
                .set("id", id)
                .list(row -> row.uuid("id"))
                .forEach(question -> sharing.until(TaskQuestions.cause(question), at.plus(A_DAY)));
        return database.sql("update lifecycle_task set state = :state, outcome = :outcome, note = :note,"
                                + " ended_at = :at, ended_by = :by,"
                                + " told_others = exists (select 1 from joined_call j where j.task_id = :id)"
                                + " where id = :id and state in ('OPEN', 'CLAIMED')")
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
}
