package app.huike.lifecycle.reminder;

import app.huike.crm.customer.Customers;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.task.PersonalTasks;
import app.huike.lifecycle.task.PersonalTasks.Word;
import app.huike.lifecycle.task.TaskView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;

/** The door of reminders: a task about a customer that comes up at a moment, with a word for then. Everybody reminds himself; a lead reminds anybody who works on tasks. */
@Stateless
public class Reminders {

    @Inject
    private JourneyStarts starts;

    @Inject
    private Customers customers;

    @Inject
    private PersonalTasks personal;

    @Inject
    private TaskService engine;

    @Inject
    private People people;

    /** Whom whoever acts may remind, by name: a lead everybody who works on tasks, others themselves. */
    public List<PersonView> whom() {
        Actor actor = worker();
        return Stream.of(Role.ACCOUNT_MANAGER, Role.LEAD)
                .flatMap(role -> people.withRole(role).stream())
                .filter(person ->
                        actor.may(Permission.TASK_WORK_ALL) || person.login().equals(actor.login()))
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /**
     * Makes a reminder. Until then it is among what is put off.
     *
     * @param login of who is to be reminded; null for oneself
     * @param at later than now, within a year
     * @param word what is to be remembered; at most 1,000 characters
     * @return the task
     * @throws Refused those of {@link Customers#get(UUID)}, {@code FIELD_MISSING}, {@code FIELD_INVALID}, {@code PERSON_UNKNOWN}, {@code PERSON_UNSUITABLE} (for another, unless a lead wants
     *     it; for somebody who does not work on tasks), {@code REMINDER_FLAGGED} for a customer about whom no process starts
     */
    public TaskView remind(UUID customerId, String login, Instant at, String word) {
        Actor actor = worker();
        customers.get(customerId);
        String who = login == null || login.isBlank() ? actor.login() : login;
        Word checked = personal.checked(at, actor.login(), word);
        requireSuitable(who, actor);
        UUID id = Ids.next();
        Optional<String> against = start(customerId, id, who, at);
        if (against.isPresent()) {
            throw Refused.rule("REMINDER_FLAGGED");
        }
        String task = engine
                .createTaskQuery()
                .processInstanceBusinessKey(customerId.toString())
                .processDefinitionKey(Reminder.KEY)
                .processVariableValueEquals(Reminder.REMINDER_ID.name(), id.toString())
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The reminder waits at no task"))
                .getId();
        return personal.remember(task, checked);
    }

    private Optional<String> start(UUID customerId, UUID id, String who, Instant at) {
        Map<String, Object> variables = new HashMap<>();
        Reminder.REMINDER_ID.put(variables, id);
        Reminder.REMIND_WHO.put(variables, who);
        Reminder.REMIND_AT.put(variables, at);
        List<Optional<String>> against = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> against.add(starts.start(new JourneyStart(Reminder.KEY, customerId, id.toString(), variables))));
        return against.get(0);
    }

    private void requireSuitable(String login, Actor actor) {
        PersonView person =
                people.find(login).filter(PersonView::active).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
        boolean works = person.roles().stream()
                .anyMatch(role -> role.may(Permission.TASK_WORK) || role.may(Permission.TASK_WORK_ALL));
        boolean oneself = login.equals(actor.login());
        if (!works || !oneself && !actor.may(Permission.TASK_WORK_ALL)) {
            throw Refused.rule("PERSON_UNSUITABLE").with("person", person.name());
        }
    }

    private static Actor worker() {
        Actor actor = CurrentActor.get();
        return actor.may(Permission.TASK_WORK_ALL)
                ? Rights.require(Permission.TASK_WORK_ALL)
                : Rights.require(Permission.TASK_WORK);
    }
}
