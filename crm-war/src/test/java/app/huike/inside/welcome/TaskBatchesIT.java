package app.huike.inside.welcome;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.People.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Role;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.task.BatchDeed;
import app.huike.lifecycle.task.BatchPreview;
import app.huike.lifecycle.task.BatchPreview.Part;
import app.huike.lifecycle.task.BatchRow;
import app.huike.lifecycle.task.BulkOutcome;
import app.huike.lifecycle.task.RunBatches;
import app.huike.lifecycle.task.TaskBatch;
import app.huike.lifecycle.task.TaskBatch.RowState;
import app.huike.lifecycle.task.TaskBatches;
import app.huike.lifecycle.task.TaskChoice;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Whose;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.lifecycle.task.TaskView.State;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One deed for many tasks: told before, done once each, whatever happens in between. */
class TaskBatchesIT extends InContainer {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(11);
    private static final int MANY = 4_000;

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private TaskBatches batches;

    @Inject
    private RunBatches work;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    @Inject
    private app.huike.inside.People colleagues;

    private final String team = "b" + UUID.randomUUID().toString().substring(0, 8);
    private Actor lead;
    private Actor manager;
    private Actor colleague;
    private List<String> calls;

    @BeforeEach
    void threeCallsAreToBeMade() throws Exception {
        lead = colleagues.person(Role.LEAD, team, null);
        manager = colleagues.accountManager(team);
        colleague = colleagues.accountManager(team);
        List<Bought> customers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            customers.add(shopper.buys("60.00"));
        }
        time.advance(Duration.ofDays(14).plusHours(3));
        calls = customers.stream().map(this::call).toList();
        database.sql("update lifecycle_task set team = :team, bulk = '{no-answer,reached-well}' where id = any(:ids)")
                .set("team", team)
                .set("ids", calls)
                .update();
    }

    @Test
    void whatIsHandedOverIsToldBeforeAndEachTaskSaysWhatBecameOfIt() {
        as(manager, () -> inbox.claim(calls.get(0)));
        as(colleague, () -> inbox.claim(calls.get(1)));
        BatchDeed deed = BatchDeed.handOver(colleague.login(), "is ill");
        BatchPreview preview = as(lead, () -> batches.preview(picked(), deed));
        assertThat(preview.parts())
                .containsExactlyInAnyOrder(
                        new Part(manager.login(), null, 1),
                        new Part(null, null, 1),
                        new Part(colleague.login(), "TASK_THEIRS", 1));
        assertThat(as(lead, () -> inbox.get(calls.get(0))).assignee())
                .as("nothing happened")
                .isEqualTo(manager.login());

        TaskBatch batch = begin(lead, deed);
        run();
        assertThat(get(batch)).returns(2, TaskBatch::done).returns(1, TaskBatch::refused);
        assertThat(get(batch).finishedAt()).isNotNull();
        assertThat(as(colleague, () -> lists.count(TaskFilter.myOwn()))).isEqualTo(3);
        assertThat(rows(batch, RowState.REFUSED))
                .singleElement()
                .returns("TASK_THEIRS", BatchRow::code)
                .returns(calls.get(1), row -> row.task().id());
        assertRefused(manager, "TASK_BATCH_UNKNOWN", () -> batches.get(batch.id()));
    }

    @Test
    void whatIsFinishedCanBeTakenBackForAMomentAndOnlyWithWhatIsMeantForMany() {
        assertThat(as(manager, () -> batches.outcomes(picked())))
                .as("never that somebody was reached")
                .containsExactly(new BulkOutcome("no-answer", "welcome", "welcome-call", 3));
        BatchPreview never = as(manager, () -> batches.preview(picked(), BatchDeed.complete("reached-well", "all")));
        assertThat(never.parts()).containsExactly(new Part(null, "OUTCOME_NOT_BULK", 3));
        assertRefused(manager, "TASKS_NONE", () -> begin(manager, BatchDeed.complete("reached-well", "all")));

        TaskBatch undone = begin(manager, BatchDeed.complete("no-answer", "line is dead"));
        run();
        assertThat(get(undone).waiting()).as("not yet").isEqualTo(3);
        assertThat(as(manager, () -> batches.takeBack(undone.id()))).isEqualTo(3);
        time.advance(LONG_ENOUGH);
        assertThat(get(undone)).returns(3, TaskBatch::takenBack).returns(0, TaskBatch::done);
        assertThat(as(lead, () -> inbox.get(calls.get(0))).state()).isEqualTo(State.OPEN);

        TaskBatch batch = begin(manager, BatchDeed.complete("no-answer", "line is dead"));
        as(colleague, () -> inbox.claim(calls.get(2)));
        time.advance(LONG_ENOUGH);
        assertThat(get(batch)).returns(2, TaskBatch::done).returns(1, TaskBatch::refused);
        assertThat(as(lead, () -> inbox.get(calls.get(0))))
                .returns(State.DONE, TaskView::state)
                .returns("no-answer", TaskView::outcome)
                .returns("line is dead", TaskView::note);
    }

    @Test
    void fourThousandArePutOffOnceEachByFourAtOnceAndGoOnWhereTheyStopped() {
        fourThousand();
        TaskFilter all = TaskFilter.open(Whose.TEAM);
        TaskChoice choice = TaskChoice.allThat(all);
        Instant until = clock.instant().plus(Duration.ofDays(3));
        BatchDeed deed = BatchDeed.putOff(until, "trade fair");
        assertRefused(manager, "NOT_FOUND", () -> batches.preview(choice, deed));
        assertThat(as(lead, () -> batches.preview(choice, deed)).done()).isEqualTo(MANY + 3);
        TaskBatch batch = as(lead, () -> batches.begin(choice, deed));
        atOnce(4, node -> work.runDue(clock.instant()));
        assertThat(get(batch).done()).as("some, and none twice").isBetween(1, MANY + 3);
        run();
        assertThat(get(batch)).returns(MANY + 3, TaskBatch::done).returns(0, TaskBatch::waiting);
        assertThat(get(batch).finishedAt()).isNotNull();
        assertThat(as(lead, () -> lists.count(all))).isZero();
        assertThat(logged()).as("one line for each").isEqualTo(MANY + 3);
    }

    @Test
    void whoIsGoneMeanwhileDoesNothing() {
        TaskBatch batch = begin(manager, BatchDeed.complete("no-answer", "all"));
        as(colleagues.person(Role.ADMIN, team, null), () -> {
            people.deactivate(manager.userId());
            return null;
        });
        time.advance(LONG_ENOUGH);
        assertThat(rows(batch, RowState.REFUSED)).hasSize(3).allMatch(row -> row.code()
                .equals("PERSON_UNKNOWN"));
        assertThat(as(lead, () -> inbox.get(calls.get(0))).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertRefused(lead, "FIELD_MISSING", () -> begin(lead, BatchDeed.handOver(colleague.login(), " ")));
        assertRefused(lead, "FIELD_MISSING", () -> begin(lead, BatchDeed.handOver(null, "why")));
        assertRefused(lead, "PERSON_UNKNOWN", () -> begin(lead, BatchDeed.handOver("nobody-here", "why")));
        assertRefused(lead, "FIELD_INVALID", () -> begin(lead, BatchDeed.putOff(clock.instant(), "why")));
        assertRefused(
                colleagues.accountManager("elsewhere"),
                "TASKS_NONE",
                () -> batches.begin(picked(), BatchDeed.handOver(lead.login(), "not mine")));
        Actor stranger = colleagues.accountManager("elsewhere");
        assertThat(as(lead, () -> batches.preview(picked(), BatchDeed.handOver(stranger.login(), "why")))
                        .parts())
                .containsExactly(new Part(null, "PERSON_UNSUITABLE", 3));
    }

    private TaskChoice picked() {
        return TaskChoice.picked(calls);
    }

    private TaskBatch begin(Actor who, BatchDeed deed) {
        return as(who, () -> batches.begin(picked(), deed));
    }

    private void run() {
        int turns = IntStream.range(0, 100)
                .takeWhile(turn -> work.runDue(clock.instant()) > 0)
                .map(turn -> 1)
                .sum();
        assertThat(turns).isLessThan(100);
    }

    private TaskBatch get(TaskBatch batch) {
        return as(lead, () -> batches.get(batch.id()));
    }

    private List<BatchRow> rows(TaskBatch batch, RowState state) {
        return as(lead, () -> batches.rows(batch.id(), state, PageRequest.first()))
                .items();
    }

    private String call(Bought customer) {
        return as(lead, () -> lists.find(TaskFilter.about(customer.customerId()), PageRequest.first()))
                .items()
                .get(0)
                .id();
    }

    private int logged() {
        return database.sql("select count(*)::int as n from journey_log l where l.kind = 'TASK_PUT_OFF'"
                        + " and l.actor = :lead")
                .set("lead", lead.login())
                .one(row -> row.integer("n"))
                .orElse(0);
    }

    /** As a process would have written them down. */
    private void fourThousand() {
        database.sql(
                        "insert into lifecycle_task (id, kind, customer_id, team, state, candidate_group, created_at, due_at, priority, parameters,"
                                + " outcomes, bulk, reached, wants, process_key, process_version, element_id, instance_id)"
                                + " select :team || '-' || n, 'welcome-call', t.customer_id, :team, 'OPEN', 'account-manager', t.created_at, t.due_at,"
                                + " 50, t.parameters, '{done}', '{}', '{}', '{}', 'welcome', 1, 'many', :team || n from lifecycle_task t"
                                + " cross join generate_series(1, cast(:many as integer)) n where t.id = :call")
                .set("team", team)
                .set("many", MANY)
                .set("call", calls.get(0))
                .update();
    }
}
