package app.huike.inside.migration;

import static app.huike.inside.People.as;
import static app.huike.inside.People.assertRefused;
import static app.huike.inside.migration.Drawings.STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import app.huike.inside.People;
import app.huike.lifecycle.migration.Choice;
import app.huike.lifecycle.migration.Consequence;
import app.huike.lifecycle.migration.ConsequenceGroup;
import app.huike.lifecycle.migration.CustomerMoves;
import app.huike.lifecycle.migration.Deed;
import app.huike.lifecycle.migration.Move;
import app.huike.lifecycle.migration.MovePreview;
import app.huike.lifecycle.migration.MoveRow;
import app.huike.lifecycle.migration.MoveWish;
import app.huike.lifecycle.migration.PlanFault;
import app.huike.lifecycle.migration.RunMoves;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers on their way go on by another version: what is foretold is what happens, each by himself, and back where nothing was done since. */
class MigrationIT extends InContainer {

    private static final int COPIES = 50;
    private static final int MANY = 500;

    @Inject
    private CustomerMoves moves;

    @Inject
    private RunMoves work;

    @Inject
    private Drawings drawings;

    @Inject
    private ManyRuns many;

    @Inject
    private RuntimeService engine;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private Customers customers;

    @Inject
    private Coupons coupons;

    @Inject
    private JourneyLog log;

    @Inject
    private People people;

    @Inject
    private CrmDatabase database;

    @Inject
    private DyingNode node;

    private Actor reviewer;
    private Actor designer;
    private ProcessDefinition first;

    @BeforeEach
    void release() {
        reviewer = people.person(Role.REVIEWER, "main", null);
        designer = people.person(Role.DESIGNER, "main", null);
        first = drawings.first();
    }

    @AfterEach
    void takeAway() {
        drawings.takeAway();
    }

    @Test
    void whatIsForetoldIsWhatHappensAndWhoHasDoneNothingComesBack() throws Exception {
        List<String> called = start(3);
        time.advance(Duration.ofDays(9));
        List<String> late = start(5);
        time.advance(Duration.ofDays(5).plusHours(1));
        List<String> early = start(7);
        List<String> due = moments(early);
        ProcessDefinition second = drawings.release("P14D", "P4D");
        MoveWish wish = wish(second, Map.of("task_call", ""), List.of());

        MovePreview seen = as(designer, () -> moves.preview(wish));
        assertThat(seen.faults()).isEmpty();
        assertThat(seen.runs()).isEqualTo(15);
        assertThat(seen.undecided()).isTrue();
        assertThat(seen.groups())
                .extracting(
                        ConsequenceGroup::consequence,
                        ConsequenceGroup::element,
                        ConsequenceGroup::target,
                        ConsequenceGroup::runs,
                        ConsequenceGroup::deed)
                .containsExactly(
                        tuple(Consequence.TASK_VANISHES, "task_call", null, 3L, null),
                        tuple(Consequence.CONTACT_AT_ONCE, "timer_wait", "timer_wait", 5L, null),
                        tuple(Consequence.NONE, "timer_wait", "timer_wait", 7L, Deed.MOVE));
        assertThat(seen.groups()).allSatisfy(group -> assertThat(group.samples())
                .as("a designer sees no customers")
                .isEmpty());

        assertRefused(designer, "NOT_FOUND", () -> moves.begin(wish, "shorter"));
        assertRefused(reviewer, "FIELD_MISSING", () -> moves.begin(wish, " "));
        assertRefused(reviewer, "MIGRATION_UNDECIDED", () -> moves.begin(wish, "shorter"));
        MoveWish all = wish(
                second,
                Map.of("task_call", ""),
                List.of(
                        new Choice(Consequence.TASK_VANISHES, "task_call", Deed.EXCLUDE),
                        new Choice(Consequence.CONTACT_AT_ONCE, "timer_wait", Deed.MOVE)));
        int before = messages(late);
        Move begun = as(reviewer, () -> moves.begin(all, "a shorter wait"));
        assertThat(begun.tally().all()).isEqualTo(15);
        assertRefused(reviewer, "MIGRATION_RUNS", () -> moves.begin(all, "again"));
        Move done = finished(begun.id());
        assertThat(done.state()).isEqualTo(Move.State.DONE);
        assertThat(done.tally()).isEqualTo(new Move.Tally(0, 12, 0, 0, 3, 0, 0));
        time.advance(Duration.ofMinutes(1));
        assertThat(messages(late) - before).as("as foretold").isEqualTo(5);
        assertThat(messages(early)).isZero();
        assertThat(messages(called)).as("of the version before").isEqualTo(3);
        assertThat(versions(called)).containsOnly(first.getVersion());
        assertThat(versions(early)).containsOnly(second.getVersion());
        assertThat(kinds(early.get(0))).contains("JOURNEY_MOVED");

        as(reviewer, () -> moves.undo(STAGE, begun.id()));
        Move undone = finished(begun.id());
        assertThat(undone.state()).isEqualTo(Move.State.UNDONE);
        assertThat(undone.tally()).isEqualTo(new Move.Tally(0, 5, 0, 0, 3, 7, 5));
        assertThat(undone.undoneBy()).isEqualTo(reviewer.login());
        assertThat(versions(early)).containsOnly(first.getVersion());
        assertThat(moments(early)).isEqualTo(due);
        assertThat(versions(late)).containsOnly(second.getVersion());
        assertThat(as(reviewer, () -> moves.rows(STAGE, begun.id(), MoveRow.State.MOVED, new PageRequest(50, null)))
                        .items())
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.code()).isEqualTo("GONE_ON"));
        assertRefused(reviewer, "MIGRATION_UNDONE", () -> moves.undo(STAGE, begun.id()));
    }

    @Test
    void tasksAskWhatTheOtherVersionDrawsAndWhoIsPausedWaitsForAPerson() throws Exception {
        List<String> called = start(2);
        time.advance(Duration.ofDays(14).plusHours(1));
        List<String> late = start(3);
        time.advance(Duration.ofDays(5));
        ProcessDefinition second = drawings.release("merged-by-hand not-the-same", "not-the-same something-else");
        ProcessDefinition third = drawings.release("P14D", "P4D");

        Move asked = finished(as(reviewer, () -> moves.begin(wish(second, Map.of(), List.of()), "another question"))
                .id());
        assertThat(asked.tally().moved()).isEqualTo(5);
        assertThat(database.sql(
                                "select outcomes, process_version from lifecycle_task where instance_id = any (cast(:runs as text[]))")
                        .set("runs", called)
                        .list(row -> row.texts("outcomes") + " " + row.integer("process_version")))
                .containsOnly("[not-the-same, something-else] " + second.getVersion())
                .hasSize(2);

        MoveWish wish = new MoveWish(
                STAGE,
                STAGE,
                second.getVersion(),
                third.getVersion(),
                Map.of(),
                List.of(new Choice(Consequence.CONTACT_AT_ONCE, "timer_wait", Deed.PAUSE)));
        UUID id = as(reviewer, () -> moves.begin(wish, "shorter")).id();
        Move held = finished(id);
        assertThat(held.tally()).isEqualTo(new Move.Tally(0, 2, 3, 0, 0, 0, 0));
        time.advance(Duration.ofHours(1));
        assertThat(messages(late)).as("they are held").isZero();
        assertThat(as(reviewer, () -> moves.letGo(STAGE, id))).isEqualTo(3);
        time.advance(Duration.ofMinutes(1));
        assertThat(messages(late)).isEqualTo(3);
    }

    @Test
    void whoIsHeldAndComesToAnEndIsHeldNoMore() throws Exception {
        List<String> late = start(2);
        time.advance(Duration.ofDays(5));
        ProcessDefinition second = drawings.release("P14D", "P4D");
        MoveWish wish =
                wish(second, Map.of(), List.of(new Choice(Consequence.CONTACT_AT_ONCE, "timer_wait", Deed.PAUSE)));
        UUID id = as(reviewer, () -> moves.begin(wish, "shorter")).id();
        finished(id);
        assertThat(held(late)).isEqualTo(2);
        engine.createMessageCorrelation("isUsed").processInstanceId(late.get(0)).correlate();
        assertThat(held(late)).as("one has ended").isOne();
        as(reviewer, () -> moves.letGo(STAGE, id));
        assertThat(held(late)).isZero();
    }

    /** One node takes a run and dies over it: its transaction holds the row until the database notices. */
    @Test
    void whatADeadNodeLeftIsDoneByAnother() throws Exception {
        List<String> runs = start(3);
        many.copy(runs, COPIES - 1);
        int all = 3 * COPIES;
        ProcessDefinition second = drawings.release("P14D", "P40D");
        UUID id = as(reviewer, () -> moves.begin(wish(second, Map.of(), List.of()), "longer"))
                .id();
        node.takeLast(id);
        for (int look = 0; planned(id) > 1; look++) {
            assertThat(look).as("the others are moved meanwhile").isLessThan(600);
            work.runDue(clock.instant());
            Thread.sleep(100);
        }
        work.runDue(clock.instant());
        assertThat(as(reviewer, () -> moves.get(STAGE, id)).state()).isEqualTo(Move.State.RUNNING);
        assertThat(planned(id)).as("the last is still taken").isOne();
        node.die();
        assertThat(finished(id).tally()).isEqualTo(new Move.Tally(0, all, 0, 0, 0, 0, 0));
        assertThat(linesOf(runs)).as("each once").isEqualTo(all);
    }

    private int planned(UUID id) {
        return database.sql(
                        "select count(*) as n from stage_migration_row where migration_id = :id and state = 'PLANNED'")
                .set("id", id)
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    private int held(List<String> runs) {
        return database.sql("select count(*) as n from held_run where instance_id = any (cast(:runs as text[]))")
                .set("runs", runs)
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    /** Lines in the logs of the customers that these runs are about. */
    private int linesOf(List<String> runs) {
        return runs.stream()
                .map(this::customer)
                .mapToInt(customer -> database.sql(
                                "select count(*) as n from journey_log where kind = 'JOURNEY_MOVED' and customer_id = :customer")
                        .set("customer", customer)
                        .one(row -> row.integer("n"))
                        .orElseThrow())
                .sum();
    }

    @Test
    void whoWouldHaveASecondCouponIsTold() {
        List<String> runs = start(4);
        grant(runs.get(0));
        grant(runs.get(1));
        ProcessDefinition second = drawings.release("${sendMessage}", "${grantCoupon}");
        MoveWish wish = wish(second, Map.of(), List.of());
        assertThat(as(people.person(Role.ADMIN, "main", null), () -> moves.preview(wish))
                        .groups())
                .extracting(ConsequenceGroup::consequence, ConsequenceGroup::runs, group -> group.samples()
                        .size())
                .containsExactly(tuple(Consequence.SECOND_COUPON, 2L, 2), tuple(Consequence.NONE, 2L, 2));
    }

    @Test
    void whoCannotGoStaysWholeAndSoDoesWhoHasGoneOn() throws Exception {
        List<String> runs = start(3);
        ProcessDefinition second = drawings.release("P14D", "P40D");
        MoveWish wrong = wish(second, Map.of("timer_wait", "boundary_late", "open", "task_call"), List.of());
        assertThat(as(designer, () -> moves.preview(wrong)).faults())
                .extracting(PlanFault::element, PlanFault::code)
                .containsExactlyInAnyOrder(tuple("timer_wait", "TYPE_DIFFERS"), tuple("open", "TYPE_DIFFERS"));
        assertRefused(reviewer, "MIGRATION_FAULTY", () -> moves.begin(wrong, "wrong"));
        UUID id = as(reviewer, () -> {
                    Move move = moves.begin(wish(second, Map.of(), List.of()), "longer");
                    return move;
                })
                .id();
        Move done = finished(id);
        assertThat(done.tally().moved()).isEqualTo(3);
        engine.createMessageCorrelation("isUsed").processInstanceId(runs.get(0)).correlate();
        as(reviewer, () -> moves.undo(STAGE, id));
        assertThat(finished(id).tally()).isEqualTo(new Move.Tally(0, 1, 0, 0, 0, 2, 1));
        assertThat(as(reviewer, () -> moves.rows(STAGE, id, MoveRow.State.MOVED, new PageRequest(50, null)))
                        .items())
                .extracting(MoveRow::code)
                .containsExactly("ENDED");
        assertRefused(designer, "MIGRATION_UNKNOWN", () -> moves.get("welcome", id));
        assertRefused(designer, "VERSION_UNKNOWN", () -> moves.preview(wish(first, Map.of(), List.of())));
        assertRefused(designer, "STAGE_UNKNOWN", () -> moves.of("nowhere"));
        assertRefused(People.MARKETING, "NOT_FOUND", () -> moves.of(STAGE));
    }

    @Test
    void manyAreMovedAsForetoldAndBackOnce() throws Exception {
        List<String> late = start(2);
        time.advance(Duration.ofDays(5));
        List<String> early = start(MANY / COPIES - 2);
        many.copy(late, COPIES - 1);
        many.copy(early, COPIES - 1);
        ProcessDefinition second = drawings.release("P14D", "P4D");
        MoveWish wish =
                wish(second, Map.of(), List.of(new Choice(Consequence.CONTACT_AT_ONCE, "timer_wait", Deed.MOVE)));
        assertThat(as(designer, () -> moves.preview(wish)).groups())
                .extracting(ConsequenceGroup::consequence, ConsequenceGroup::runs)
                .containsExactly(
                        tuple(Consequence.CONTACT_AT_ONCE, 2L * COPIES),
                        tuple(Consequence.NONE, (long) MANY - 2 * COPIES));
        UUID id = as(reviewer, () -> moves.begin(wish, "shorter")).id();
        assertThat(finished(id).tally()).isEqualTo(new Move.Tally(0, MANY, 0, 0, 0, 0, 0));
        time.advance(Duration.ofMinutes(1));
        assertThat(told(second)).as("as foretold").isEqualTo(2 * COPIES);
        as(reviewer, () -> moves.undo(STAGE, id));
        assertThat(finished(id).tally())
                .isEqualTo(new Move.Tally(0, 2 * COPIES, 0, 0, 0, MANY - 2 * COPIES, 2 * COPIES));
        assertThat(told(second)).isEqualTo(2 * COPIES);
        assertRefused(reviewer, "MIGRATION_UNDONE", () -> moves.undo(STAGE, id));
    }

    private int told(ProcessDefinition definition) {
        return database.sql(
                        "select count(*) as n from act_hi_actinst where proc_def_id_ = :definition and act_id_ = 'step_tell'"
                                + " and end_time_ is not null")
                .set("definition", definition.getId())
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    /** By itself, as on a running server; two nodes look at it at once. */
    private Move finished(UUID id) throws Exception {
        People.atOnce(2, number -> work.runDue(clock.instant()));
        for (int look = 0; look < 3_000; look++) {
            Move move = as(reviewer, () -> moves.get(STAGE, id));
            if (move.state() == Move.State.DONE || move.state() == Move.State.UNDONE) {
                return move;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The move does not end: " + as(reviewer, () -> moves.get(STAGE, id)));
    }

    private MoveWish wish(ProcessDefinition second, Map<String, String> corrections, List<Choice> choices) {
        return new MoveWish(STAGE, STAGE, first.getVersion(), second.getVersion(), corrections, choices);
    }

    private List<String> start(int many) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            UUID customer = as(People.LEAD, () -> customers.put(named("MOVES-" + Ids.next())))
                    .customer()
                    .id();
            runs.add(engine.startProcessInstanceById(first.getId(), customer.toString())
                    .getId());
        }
        return runs;
    }

    private CustomerChange named(String ref) {
        return new CustomerChange(
                ref,
                Change.to("On the way"),
                Change.to(ref.toLowerCase(java.util.Locale.ROOT) + "@example.com"),
                Change.none(),
                Change.none(),
                Change.to("en"),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of(new ConsentStatement(
                        Purpose.MARKETING, Channel.EMAIL, ConsentState.GRANTED, "checkout", "1", clock.instant())));
    }

    private void grant(String run) {
        Actor step = Actor.process(new ProcessTrace(STAGE, first.getVersion(), "step_grant", run));
        as(
                step,
                () -> coupons.grant(new CouponGrant(
                        customer(run),
                        "moves-10-off",
                        STAGE,
                        run,
                        new Discount(10, null, null, null),
                        Period.ofDays(30))));
    }

    private UUID customer(String run) {
        return UUID.fromString(engine.createProcessInstanceQuery()
                .processInstanceId(run)
                .singleResult()
                .getBusinessKey());
    }

    private List<String> kinds(String run) {
        return as(People.LEAD, () -> log.of(customer(run), new PageRequest(50, null))).items().stream()
                .map(JourneyEntry::kind)
                .toList();
    }

    private int messages(List<String> runs) {
        return database.sql("select count(*) as n from message where instance_id = any (cast(:runs as text[]))")
                .set("runs", runs)
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    private List<Integer> versions(List<String> runs) {
        return database.sql(
                        "select p.version_ from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_ where e.id_ = any (cast(:runs as text[]))")
                .set("runs", runs)
                .list(row -> row.integer("version_"));
    }

    private List<String> moments(List<String> runs) {
        return database.sql(
                        "select process_instance_id_, duedate_ from act_ru_job where process_instance_id_ = any (cast(:runs as text[])) order by 1, 2")
                .set("runs", runs)
                .list(row -> {
                    Instant due = row.instant("duedate_");
                    return row.text("process_instance_id_") + " " + due;
                });
    }
}
