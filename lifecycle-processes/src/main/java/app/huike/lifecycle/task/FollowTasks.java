package app.huike.lifecycle.task;

import app.huike.crm.customer.CustomerView;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.customer.OwnerChanged;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.WorkingTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.ProcessTrace;
import app.huike.lifecycle.absence.Presence;
import app.huike.lifecycle.engine.EveryTask;
import app.huike.lifecycle.task.TaskSkills.Needs;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Is told of every user task of every diagram: gives a new one its owner, its due date and the precedence of a member, and keeps the projection table and the
 * customer's log equal to what the engine does.
 */
@ApplicationScoped
public class FollowTasks implements EveryTask {

    private Customers customers;
    private JourneyLog log;
    private WorkingTime workingTime;
    private Tiers tiers;
    private BusinessClock clock;
    private TaskRows rows;
    private Presence presence;
    private TaskSkills skills;

    FollowTasks() {}

    @Inject
    FollowTasks(
            Customers customers,
            JourneyLog log,
            WorkingTime workingTime,
            Tiers tiers,
            BusinessClock clock,
            TaskRows rows,
            Presence presence,
            TaskSkills skills) {
        this.customers = customers;
        this.log = log;
        this.workingTime = workingTime;
        this.tiers = tiers;
        this.clock = clock;
        this.rows = rows;
        this.presence = presence;
        this.skills = skills;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> create(task);
            case EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE -> change(task);
            case EVENTNAME_COMPLETE -> complete(task);
            case EVENTNAME_DELETE -> vanish(task);
            default -> throw new IllegalStateException("A task's event that nobody knows: " + task.getEventName());
        }
    }

    /** Runs as the process, also where a person's deed brought the process here: it may be another's customer. */
    private void create(DelegateTask task) {
        ProcessTrace step = step(task);
        CurrentActor.run(Actor.process(step), () -> {
            CustomerView customer = customers.get(customerOf(task));
            NewTask row = describe(task, step, customer);
            task.setDueDate(Date.from(row.dueAt()));
            task.setAssignee(row.assignee());
            task.setPriority(row.priority());
            rows.created(row);
            log.add(row.customerId(), "TASK_CREATED", null, Map.of("kind", row.kind(), "task", row.id()));
        });
    }

    private NewTask describe(DelegateTask task, ProcessTrace step, CustomerView customer) {
        TaskForm form = TaskForm.of(task);
        Instant now = task.getCreateTime().toInstant();
        Optional<Tier> tier = tiers.at(customer.id(), now);
        Needs needs = skills.needs(form, customer);
        return new NewTask(
                task.getId(),
                form.kind(),
                customer.id(),
                customer.team(),
                holder(form.prefersOwner() ? customer.owner() : task.getAssignee(), form, step, customer, needs),
                group(task),
                now,
                workingTime.after(form.dueFrom(task, now), form.dueWorking(task, tier)),
                task.getPriority() + tier.map(tiers::priority).orElse(0),
                form.parameters(task),
                form.outcomes(),
                form.bulk(),
                form.review(),
                form.contact(),
                form.reached(),
                form.wants(),
                form.fields(),
                needs.certificate(),
                needs.language() != null,
                step);
    }

    /** Where whoever is meant is away and nobody stands in, or cannot do it, the group sees to it. */
    private String holder(String meant, TaskForm form, ProcessTrace step, CustomerView customer, Needs needs) {
        boolean fit = meant != null
                && presence.seesTo(meant, step.process(), form.kind(), customer.id())
                && skills.fits(meant, needs);
        return fit ? meant : null;
    }

    private static String group(DelegateTask task) {
        return task.getCandidates().stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A user task needs one candidate group"));
    }

    private void change(DelegateTask task) {
        rows.changed(task.getId(), task.getAssignee(), task.getDueDate().toInstant(), task.getPriority());
    }

    /** The inbox has written it down already, with its note; this is for whoever completes it otherwise. */
    private void complete(DelegateTask task) {
        String outcome = TaskVariables.OUTCOME.maybeIn(task).orElse(null);
        rows.done(
                task.getId(), outcome, null, clock.instant(), CurrentActor.get().login());
    }

    private void vanish(DelegateTask task) {
        String reason = TaskVariables.GONE_BECAUSE.maybeIn(task).orElse(TaskVariables.NO_LONGER_NEEDED);
        Instant at = TaskVariables.GONE_AT.maybeIn(task).orElseGet(clock::instant);
        Actor process = Actor.process(step(task));
        if (rows.gone(task.getId(), reason, at, process.login())) {
            Map<String, String> detail = Map.of("kind", TaskForm.of(task).kind(), "task", task.getId());
            CurrentActor.run(process, () -> log.add(customerOf(task), "TASK_GONE", reason, detail));
        }
    }

    private static UUID customerOf(DelegateTask task) {
        return UUID.fromString(task.getExecution().getProcessBusinessKey());
    }

    private static ProcessTrace step(DelegateTask task) {
        ProcessDefinition diagram = task.getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId());
        return new ProcessTrace(
                diagram.getKey(), diagram.getVersion(), task.getTaskDefinitionKey(), task.getProcessInstanceId());
    }

    /** Whoever has a task about the customer, or may take it, sees him still. */
    void ownerChanged(@Observes OwnerChanged change) {
        rows.shareAnew(change.customerId());
    }

    /** After the processes have ended what they end. */
    void join(@Observes @Priority(CustomersMerged.PROCESSES + 1) CustomersMerged merge) {
        rows.move(merge.from(), merge.into());
    }
}
