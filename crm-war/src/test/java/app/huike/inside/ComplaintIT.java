package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseReplies;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseState;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import app.huike.crm.care.Goodwill;
import app.huike.crm.care.GoodwillView;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Resolution;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyAnswers;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.task.TaskCriteria;
import app.huike.lifecycle.task.TaskFacet;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A complaint from its receipt to its end on the real engine, clock and database. */
class ComplaintIT extends InContainer {

    private static final Resolution REPLACED =
            new Resolution(CaseResolution.REPLACED, CaseCause.PRODUCT, "A new cup is on its way.");

    @Inject
    private Cases cases;

    @Inject
    private CaseWork work;

    @Inject
    private Goodwill goodwill;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private SurveyAnswers answers;

    @Inject
    private CaseReplies replies;

    @Inject
    private Customers customers;

    @Inject
    private Journeys journeys;

    @Inject
    private JourneyStarts starts;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    private final String ref = "CO-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomer() {
        people.leadHasAnAccount();
        customer = lead(() -> customers.put(anna()).customer().id());
    }

    @Test
    void promisesAreWatchedUntilItIsSolvedAndTheUnsatisfiedAreCalled() {
        UUID id = registered();
        time.advance(Duration.ofMinutes(1));
        assertThat(state(id)).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(templates()).containsExactly("complaint-receipt");

        Instant due = due(id, DeadlineKind.RESPOND);
        advanceTo(due.minus(Duration.ofMinutes(30)));
        assertThat(openTasks()).containsExactly("userTask_keepPromise");
        advanceTo(due.plus(Duration.ofMinutes(1)));
        assertThat(openTasks()).containsExactly("userTask_stepIn");

        solve(id);
        assertThat(openTasks()).isEmpty();
        time.advance(Duration.ofDays(8));
        assertThat(templates()).containsExactly("complaint-receipt", "complaint-satisfaction");

        as(Actor.SYSTEM, () -> {
            answers.answer(token(), new SurveyAnswer(1, "The new one is chipped.", null, true));
            return null;
        });
        time.advance(Duration.ofMinutes(1));
        assertThat(openTasks()).containsExactly("userTask_callUnsatisfied");
        lead(() -> {
            work.reopen(id, "The new one is chipped.");
            return null;
        });
        assertThat(openTasks()).isEmpty();
        assertThat(run().endedAt()).isNull();

        solve(id);
        time.advance(Duration.ofDays(8));
        lead(() -> {
            work.satisfaction(id, Satisfaction.SATISFIED, null);
            return null;
        });
        time.advance(Duration.ofMinutes(1));
        assertThat(run().endedAt()).isNotNull();
    }

    @Test
    void whoDoesNotAnswerForFourteenDaysIsNotAwaitedAnyLonger() {
        UUID id = registered();
        time.advance(Duration.ofMinutes(1));
        lead(() -> {
            work.classify(id, "product-faulty", 3);
            work.await(id, "Which cup is it?");
            return null;
        });
        time.advance(Duration.ofDays(13));
        assertThat(state(id)).isEqualTo(CaseState.AWAITING_CUSTOMER);
        time.advance(Duration.ofDays(1));
        assertThat(state(id)).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void replyThatComesAfterTheProcessHasEndedIsWatchedAgain() {
        UUID id = registered();
        time.advance(Duration.ofMinutes(1));
        lead(() -> {
            work.classify(id, "product-faulty", 3);
            work.await(id, "Which cup is it?");
            return null;
        });
        time.advance(Duration.ofDays(14));
        assertThat(state(id)).isEqualTo(CaseState.CLOSED);
        time.advance(Duration.ofDays(25));
        assertThat(run().endedAt()).as("asked and not answered").isNotNull();

        lead(() -> {
            replies.reply(id, "The blue one.");
            return null;
        });
        advanceTo(lastDue(id, DeadlineKind.RESPOND).plus(Duration.ofMinutes(1)));
        assertThat(state(id)).isEqualTo(CaseState.REOPENED);
        assertThat(openTasks()).containsExactly("userTask_stepIn");
        assertThat(templates()).filteredOn("complaint-receipt"::equals).hasSize(1);
    }

    @Test
    void goodwillAboveALimitIsATaskForALeadWhoDidNotAskForIt() {
        UUID id = registered();
        Actor boss = people.person(Role.LEAD, "main", null);
        lead(() -> goodwill.give(id, Money.parse("USD 500.00"), "Everything broke"));
        TaskFilter approvals = TaskFilter.about(customer).with(TaskCriteria.of(TaskFacet.KIND, "goodwill-approval"));
        TaskView task = as(boss, () -> lists.find(approvals, PageRequest.first()))
                .items()
                .get(0);
        as(boss, () -> inbox.complete(task.id(), "approve", null, Map.of()));
        time.advance(Duration.ofMinutes(1));
        assertThat(lead(() -> goodwill.of(id)))
                .singleElement()
                .returns(GoodwillView.State.GRANTED, GoodwillView::state)
                .returns(boss.login(), GoodwillView::decidedBy);
    }

    @Test
    void whileItIsOpenNobodyIsWonBack() {
        UUID id = registered();
        assertThat(wonBack()).contains("FROZEN");
        solve(id);
        assertThat(wonBack()).isEmpty();
    }

    @Test
    void twoComplaintsOfOneCustomerAreLookedAfterEachForItself() {
        UUID first = registered();
        UUID second = registered();
        time.advance(Duration.ofMinutes(1));
        solve(first);
        time.advance(Duration.ofMinutes(1));
        assertThat(state(first)).isEqualTo(CaseState.CLOSED);
        assertThat(state(second)).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(database.sql(
                                "select count(*) as n from act_ru_execution where business_key_ = :id and parent_id_ is null")
                        .set("id", customer.toString())
                        .one(row -> row.integer("n")))
                .contains(2);
    }

    private UUID registered() {
        return lead(() -> cases.register(
                        new NewCase(ref, null, Medium.PHONE, "Cup is broken", "It came in pieces.", null, null, null)))
                .id();
    }

    private void solve(UUID id) {
        lead(() -> {
            work.classify(id, "product-faulty", 3);
            work.resolve(id, REPLACED);
            work.close(id);
            return null;
        });
    }

    private Optional<String> wonBack() {
        return as(
                Actor.SYSTEM,
                () -> starts.start(new JourneyStart("win-back", customer, "silent-" + Ids.next(), Map.of())));
    }

    private void advanceTo(Instant moment) {
        time.advance(Duration.between(clock.instant(), moment));
    }

    private CaseState state(UUID id) {
        return lead(() -> cases.get(id)).state();
    }

    private Instant due(UUID id, DeadlineKind kind) {
        CaseView one = lead(() -> cases.get(id));
        return one.deadlines().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(DeadlineView::dueAt)
                .orElseThrow();
    }

    private Instant lastDue(UUID id, DeadlineKind kind) {
        CaseView one = lead(() -> cases.get(id));
        return one.deadlines().stream()
                .filter(each -> each.kind() == kind)
                .map(DeadlineView::dueAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private List<String> openTasks() {
        return database.sql("select t.task_def_key_ as task from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = :id order by 1")
                .set("id", customer.toString())
                .list(row -> row.text("task"));
    }

    private List<String> templates() {
        return database.sql("select template from message where customer_id = :id order by created_at")
                .set("id", customer)
                .list(row -> row.text("template"));
    }

    /** Out of the link in the question. */
    private String token() {
        return database.sql(
                        "select body_text from message where customer_id = :id and template = 'complaint-satisfaction'")
                .set("id", customer)
                .one(row -> row.text("body_text"))
                .orElseThrow()
                .replaceFirst("(?s).*/survey\\?t=(\\S+).*", "$1");
    }

    private JourneyView run() {
        return as(Actor.SYSTEM, () -> journeys.of(customer)).get(0);
    }

    private CustomerChange anna() {
        return new CustomerChange(
                ref,
                Change.to("Anna Berger"),
                Change.to(ref.toLowerCase(Locale.ROOT) + "@example.com"),
                Change.none(),
                Change.none(),
                Change.to("en"),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of(new ConsentStatement(
                        Purpose.FEEDBACK, Channel.EMAIL, ConsentState.GRANTED, "checkout", "1", clock.instant())));
    }
}
