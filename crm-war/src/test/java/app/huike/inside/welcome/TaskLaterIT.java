package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.welcome.Shopper.LEAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.TaskDrafts;
import app.huike.lifecycle.task.TaskFigures;
import app.huike.lifecycle.task.TaskFigures.Kept;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Which;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLater;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task that is put off is in no list until then, and comes back by itself, on the real engine and database. */
class TaskLaterIT extends InContainer {

    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskLater later;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskDrafts drafts;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskFigures figures;

    @Inject
    private JourneyLog log;

    @Inject
    private app.huike.inside.People colleagues;

    private Actor manager;
    private Actor colleague;
    private Bought anna;
    private String call;

    @BeforeEach
    void annaIsToBeCalled() throws Exception {
        manager = colleagues.accountManager("main");
        colleague = colleagues.accountManager("main");
        anna = shopper.buys("60.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        call = as(LEAD, () -> lists.find(about(Which.OPEN), PageRequest.first()))
                .items()
                .get(0)
                .id();
    }

    @Test
    void itSleepsUntilThenAndComesBackAtItsMoment() {
        Instant due = get().dueAt();
        Instant then = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(WEEK);
        TaskView task = as(manager, () -> later.putOff(call, then, "is abroad"));
        assertThat(task.later()).isEqualTo(new TaskView.Later(then, manager.login(), "is abroad"));
        assertThat(task.dueAt()).as("as before").isEqualTo(due);
        assertThat(task.assignee()).as("whoever puts off promises").isEqualTo(manager.login());
        assertThat(ids(manager, TaskFilter.myOwn())).doesNotContain(call);
        assertThat(ids(manager, TaskFilter.open(Whose.LATER))).contains(call);
        assertThat(ids(colleague, TaskFilter.open(Whose.LATER))).doesNotContain(call);
        assertThat(ids(LEAD, about(Which.TO_DO))).isEmpty();
        assertThat(ids(LEAD, about(Which.OPEN))).containsExactly(call);
        assertThat(kinds()).contains("TASK_PUT_OFF");

        time.advance(WEEK.minusSeconds(60));
        assertThat(ids(manager, TaskFilter.myOwn())).doesNotContain(call);
        time.advance(Duration.ofSeconds(61));
        assertThat(ids(manager, TaskFilter.myOwn())).contains(call);
        assertThat(ids(manager, TaskFilter.open(Whose.LATER))).doesNotContain(call);
        assertThat(get().later().note()).as("the word for then").isEqualTo("is abroad");
    }

    @Test
    void itIsTakenBackAtAnyTimeAndALeadLeavesItWithWhomItIs() {
        Instant then = clock.instant().plus(WEEK);
        as(LEAD, () -> later.putOff(call, then, null));
        assertThat(get().assignee()).isNull();
        assertThat(ids(manager, TaskFilter.open(Whose.LATER)))
                .as("the group sees what of it is put off")
                .contains(call);
        as(manager, () -> later.resume(call));
        assertThat(get().later()).isNull();
        assertThat(ids(manager, TaskFilter.ofTheGroup())).contains(call);
        assertThat(kinds()).contains("TASK_RESUMED");
        as(manager, () -> later.resume(call));
        assertThat(kinds().stream().filter("TASK_RESUMED"::equals)).as("once").hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        Instant now = clock.instant();
        assertRefused(manager, "FIELD_INVALID", () -> later.putOff(call, now, null));
        assertRefused(manager, "FIELD_INVALID", () -> later.putOff(call, now.plus(Duration.ofDays(400)), null));
        assertRefused(manager, "FIELD_MISSING", () -> later.putOff(call, null, null));
        assertRefused(
                colleagues.accountManager("elsewhere"), "TASK_UNKNOWN", () -> later.putOff(call, now.plus(WEEK), null));
        as(manager, () -> inbox.claim(call));
        assertRefused(colleague, "TASK_UNKNOWN", () -> later.putOff(call, now.plus(WEEK), null));
        as(manager, () -> drafts.finish(call, "no-answer", null, Map.of()));
        assertRefused(manager, "TASK_DONE", () -> later.putOff(call, now.plus(WEEK), null));
        as(manager, () -> {
            drafts.takeBack(call);
            return null;
        });
        as(manager, () -> inbox.complete(call, "no-answer", null, Map.of()));
        assertRefused(manager, "TASK_DONE", () -> later.putOff(call, now.plus(WEEK), null));
    }

    @Test
    void whatWasPutOffBeforeItWasDueIsNoBrokenPromiseAndIsTold() {
        Instant then = get().dueAt().plus(Duration.ofDays(1));
        as(manager, () -> later.putOff(call, then, null));
        time.advance(Duration.between(clock.instant(), then));
        Kept before = welcome();
        as(manager, () -> inbox.complete(call, "no-answer", null, Map.of()));
        assertThat(welcome())
                .returns(before.done(), Kept::done)
                .returns(before.inTime(), Kept::inTime)
                .returns(before.putOff() + 1, Kept::putOff);
    }

    /** Of customers who are no members. */
    private Kept welcome() {
        return as(LEAD, () -> figures.kept()).stream()
                .filter(line -> line.process().equals("welcome") && line.tier().isEmpty())
                .findFirst()
                .orElse(new Kept("welcome", "", 0, 0, 0));
    }

    private TaskView get() {
        return as(LEAD, () -> inbox.get(call));
    }

    private TaskFilter about(Which which) {
        return TaskFilter.about(anna.customerId()).standing(which);
    }

    private List<String> ids(Actor who, TaskFilter filter) {
        return as(who, () -> lists.find(filter, new PageRequest(500, null))).items().stream()
                .map(TaskView::id)
                .toList();
    }

    private List<String> kinds() {
        return as(LEAD, () -> log.of(anna.customerId(), PageRequest.first())).items().stream()
                .map(JourneyEntry::kind)
                .toList();
    }
}
