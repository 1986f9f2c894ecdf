package app.huike.lifecycle.demo;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.DueWork;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The people of the demo's shop while the past is replayed: each afternoon they do their tasks, through the same door as everybody who works
 * with the product, but for those that shall wait when the demo begins.
 */
@ApplicationScoped
class Colleagues implements DueWork {

    private static final Logger LOG = Logger.getLogger(Colleagues.class.getName());
    private static final LocalTime AFTERNOON = LocalTime.of(16, 0);
    private static final int ENOUGH_TO_SHOW = 5;
    private static final List<String> LOGINS = List.of("manager1", "manager2", "lead");

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private ComplaintDesk desk;

    @Inject
    private People people;

    @Inject
    private SideBySide sideBySide;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private DemoState state;

    private volatile WorkPlan plan;
    private volatile EachDay afternoons;
    private volatile Instant next;

    /** They work until that moment, and then never again; and not before enough waits for them that people may look around. */
    void workUntil(Instant last, Inboxes inboxes) {
        plan = new WorkPlan(
                last.atZone(shop.zone()).truncatedTo(ChronoUnit.DAYS).toInstant(), inboxes);
        afternoons = new EachDay(AFTERNOON, shop.zone(), last);
        next = afternoons.after(clock.instant());
    }

    @Override
    public String name() {
        return "demo colleagues";
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Optional.ofNullable(next).filter(due -> due.isAfter(moment));
    }

    @Override
    public int runDue(Instant now) {
        if (next == null || now.isBefore(next)) {
            return 0;
        }
        next = afternoons.after(now);
        if (!state.open()) {
            // whoever comes to look around soon finds some tasks
            return 0;
        }
        return LOGINS.stream().mapToInt(login -> work(login, now)).sum() + desk.work(actor("lead"));
    }

    /** Whether enough waits for them to show what their work is like. */
    boolean haveWork() {
        return LOGINS.stream().mapToInt(login -> tasks(actor(login)).size()).sum() >= ENOUGH_TO_SHOW;
    }

    private int work(String login, Instant now) {
        Actor actor = actor(login);
        AtomicInteger done = new AtomicInteger();
        sideBySide.each(plan.toDo(login, tasks(actor), now), task -> done.addAndGet(finish(actor, task, now) ? 1 : 0));
        return done.get();
    }

    /** One of them, to act as. */
    Actor actor(String login) {
        return people.get(login).atPage();
    }

    /** Who leads sees everybody's, and does only what is the leads'. */
    private List<TaskView> tasks(Actor actor) {
        try {
            return CurrentActor.call(actor, () -> Stream.of(TaskFilter.myOwn(), TaskFilter.ofTheGroup())
                    .flatMap(filter ->
                            lists.find(filter, new PageRequest(PageRequest.GREATEST_LIMIT, null)).items().stream())
                    .filter(task -> task.assignee() != null
                            || actor.roles().stream()
                                    .anyMatch(role -> role.key().equals(task.group())))
                    .toList());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean finish(Actor actor, TaskView task, Instant now) {
        try {
            CurrentActor.run(actor, () -> {
                String outcome = plan.outcome(task, now);
                inbox.complete(task.id(), outcome, WorkPlan.note(task, outcome), Map.of());
            });
            return true;
        } catch (Refused gone) {
            LOG.fine(() -> "a colleague could not finish " + task.id() + ": " + gone.getMessage());
            return false;
        }
    }
}
