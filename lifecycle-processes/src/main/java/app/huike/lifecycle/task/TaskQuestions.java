package app.huike.lifecycle.task;

import app.huike.crm.customer.Sharing;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The door of questions to colleagues. Whoever works on a task asks anybody who works on tasks; the question lies in that one's inbox, the answer at the task. Whoever
 * is asked sees the customer until a day after the answer, and nothing more of the task.
 */
@Stateless
public class TaskQuestions {

    private static final int LONGEST = 2000;
    static final Duration A_DAY = Duration.ofDays(1);

    /** What {@link #waiting} tells {@code :beside_me}, with answers since {@code :beside_day}, to be counted. */
    static final String WAITING =
            "select q.id from task_question q join lifecycle_task t on t.id = q.task_id where t.state in ('OPEN', 'CLAIMED')"
                    + " and (q.asked_of = :beside_me and q.answered_at is null"
                    + " or q.asked_by = :beside_me and q.answered_at > :beside_day)";

    private static final String WITH_TASK =
            "select q.id as question_id, q.asked_by, q.asked_of, q.question, q.asked_at, q.answer, q.answered_at, "
                    + TaskTable.COLUMNS
                    + " from task_question q join lifecycle_task t on t.id = q.task_id join customer_card c on c.id = t.customer_id where ";

    @Inject
    private TaskTable table;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    @Inject
    private Sharing sharing;

    @Inject
    private BusinessClock clock;

    /** Those who can be asked, by name. */
    public List<PersonView> colleagues() {
        String me = TaskWorker.require().login();
        return Stream.of(Role.ACCOUNT_MANAGER, Role.LEAD)
                .flatMap(role -> people.withRole(role).stream())
                .filter(person -> !person.login().equals(me))
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /**
     * Asks.
     *
     * @throws Refused {@code TASK_UNKNOWN}, {@code TASK_DONE}, {@code TASK_GONE}, {@code PERSON_UNKNOWN}, {@code PERSON_UNSUITABLE} for oneself, or somebody
     *     who does not work on tasks, {@code FIELD_MISSING}, {@code FIELD_INVALID}
     */
    public TaskQuestion ask(String task, String login, String question) {
        Actor actor = TaskWorker.require();
        TaskView about = table.get(TaskRules.of(actor), task)
                .orElseThrow(TaskInbox::unknown)
                .view();
        about.refuseEnded();
        Check check = new Check();
        String asked = written(check, "question", question);
        if (login == null || login.isBlank()) {
            check.missing("asked");
        }
        check.refuse();
        PersonView person =
                people.find(login).filter(PersonView::active).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
        if (person.login().equals(actor.login()) || !worksOnTasks(person)) {
            throw Refused.rule("PERSON_UNSUITABLE").with("person", person.name());
        }
        UUID id = Ids.next();
        database.sql("insert into task_question (id, task_id, asked_by, asked_of, question, asked_at)"
                        + " values (:id, :task, :by, :of, :question, :now)")
                .set("id", id)
                .set("task", task)
                .set("by", actor.login())
                .set("of", person.login())
                .set("question", asked)
                .set("now", clock.instant())
                .update();
        sharing.withPerson(cause(id), about.customerId(), person.login());
        return get(id);
    }

    /** Answers; refusals {@code QUESTION_UNKNOWN} for whoever was not asked, {@code QUESTION_ANSWERED}, {@code FIELD_MISSING}, {@code FIELD_INVALID}. */
    public void answer(UUID id, String answer) {
        TaskQuestion question = get(id);
        if (!question.askedOf().equals(TaskWorker.require().login())) {
            throw unknown();
        }
        Check check = new Check();
        String told = written(check, "answer", answer);
        check.refuse();
        Instant now = clock.instant();
        int answered = database.sql(
                        "update task_question set answer = :answer, answered_at = :now where id = :id and answered_at is null")
                .set("answer", told)
                .set("now", now)
                .set("id", id)
                .update();
        if (answered == 0) {
            throw Refused.conflict("QUESTION_ANSWERED");
        }
        sharing.until(cause(id), now.plus(A_DAY));
    }

    /** One that whoever acts asked or is asked; refusal {@code QUESTION_UNKNOWN}. */
    public TaskQuestion get(UUID id) {
        return database.sql(WITH_TASK + "q.id = :id and :me in (q.asked_by, q.asked_of)")
                .set("id", id)
                .set("me", TaskWorker.require().login())
                .one(TaskQuestions::question)
                .orElseThrow(TaskQuestions::unknown);
    }

    /** Those about a task, for whoever sees it, the oldest first. */
    public List<TaskQuestion> of(String task) {
        table.get(TaskRules.of(TaskWorker.require()), task).orElseThrow(TaskInbox::unknown);
        return database.sql(WITH_TASK + "q.task_id = :task order by q.asked_at, q.id")
                .set("task", task)
                .list(TaskQuestions::question);
    }

    /** Of open tasks: what whoever acts is asked and has not answered, the oldest first; then what that one asked and was answered in the last day. */
    public List<TaskQuestion> waiting() {
        String me = TaskWorker.require().login();
        return database.sql(WITH_TASK + "t.state in ('OPEN', 'CLAIMED') and (q.asked_of = :me and q.answered_at is null"
                        + " or q.asked_by = :me and q.answered_at > :since)"
                        + " order by q.answered_at nulls first, q.asked_at limit 20")
                .set("me", me)
                .set("since", clock.instant().minus(A_DAY))
                .list(TaskQuestions::question);
    }

    private static boolean worksOnTasks(PersonView person) {
        return person.roles().stream()
                .anyMatch(role -> role.may(Permission.TASK_WORK) || role.may(Permission.TASK_WORK_ALL));
    }

    private static String written(Check check, String field, String text) {
        String written = check.lines(field, text, LONGEST);
        if (written == null) {
            check.missing(field);
        }
        return written;
    }

    static String cause(UUID id) {
        return "question:" + id;
    }

    private static Refused unknown() {
        return Refused.unknown("QUESTION_UNKNOWN");
    }

    private static TaskQuestion question(Row row) throws SQLException {
        return new TaskQuestion(
                row.uuid("question_id"),
                TaskTable.view(row),
                row.text("asked_by"),
                row.text("asked_of"),
                row.text("question"),
                row.instant("asked_at"),
                row.text("answer"),
                row.instant("answered_at"));
    }
}
