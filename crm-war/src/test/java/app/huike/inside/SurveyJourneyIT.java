package app.huike.inside;

import static app.huike.inside.People.as;
import static app.huike.inside.People.lead;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.Cases;
import app.huike.crm.care.SurveyAnswer;
import app.huike.crm.care.SurveyAnswers;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.survey.AskByHand;
import app.huike.lifecycle.sweep.Sweeps;
import app.huike.lifecycle.task.CallNotes;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the invitation to the call on the real engine, clock and database. */
class SurveyJourneyIT extends InContainer {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Inject
    private CallNotes notes;

    @Inject
    private AskByHand byHand;

    @Inject
    private SurveyAnswers answers;

    @Inject
    private Sweeps sweeps;

    @Inject
    private TaskInbox inbox;

    @Inject
    private People people;

    @Inject
    private Cases cases;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Journeys journeys;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private final String ref = "SV-" + Ids.next();
    private UUID customer;

    @BeforeEach
    void aCustomerWhoMayBeAsked() {
        customer = lead(() -> customers.put(anna()).customer().id());
    }

    @Test
    void whoIsNotContentAndMayBeContactedIsCalledAndAProblemBecomesAComplaint() {
        asked();
        assertThat(templates()).containsExactly("survey-invitation");
        time.advance(Duration.ofDays(4));
        assertThat(templates()).containsExactly("survey-invitation", "survey-reminder");

        answers(2, true);
        time.advance(SOON);
        assertThat(run().at()).contains("userTask_callCustomer");
        assertThat(openTasks()).containsExactly("userTask_callCustomer");

        people.leadHasAnAccount();
        lead(() -> inbox.claim(openTaskId()));
        lead(() -> inbox.complete(openTaskId(), "reached-problem", "The lid is loose", Map.of()));
        time.advance(SOON);
        assertThat(as(Actor.SYSTEM, () -> cases.hasOpenCase(customer))).isTrue();
        assertThat(as(Actor.SYSTEM, () -> notes.last(customer))).contains("The lid is loose");
        assertThat(as(Actor.SYSTEM, () -> journeys.of(customer)))
                .extracting(JourneyView::process)
                .contains("complaint");
    }

    @Test
    void whoIsContentIsLeftInPeace() {
        asked();
        answers(10, true);
        time.advance(SOON);
        assertThat(openTasks()).isEmpty();
        assertThat(run().outcome()).isEqualTo("answered");
    }

    @Test
    void whoWasAskedLatelyIsNotAskedAgainAndTheLogSaysWhy() {
        asked();
        answers(10, false);
        asked();
        assertThat(run().outcome()).isEqualTo("notInvited");
        assertThat(templates()).containsExactly("survey-invitation");
        assertThat(database.sql("select reason from journey_log where customer_id = :id and kind = 'SURVEY_SKIPPED'")
                        .set("id", customer)
                        .list(row -> row.text("reason")))
                .containsExactly("SURVEY_LATELY");
    }

    @Test
    void sweepFindsWhoBuysAgainAndAgainAndMayBeAsked() {
        long before = due();
        bought(40);
        assertThat(due()).as("once is not enough").isEqualTo(before);
        bought(10);
        assertThat(due()).isEqualTo(before + 1);
        asked();
        assertThat(due()).as("asked already").isEqualTo(before);
    }

    private long due() {
        return as(Actor.SYSTEM, () -> sweeps.dryRun("survey")).due();
    }

    private void bought(int daysAgo) {
        as(
                Actor.SYSTEM,
                () -> purchases.accept(
                        new PurchaseOrder(
                                "P-" + Ids.next(),
                                ref,
                                clock.instant().minus(Duration.ofDays(daysAgo)),
                                Money.parse("USD 20.00"),
                                null,
                                List.of()),
                        Mode.HISTORY));
    }

    private void asked() {
        lead(() -> {
            byHand.ask(customer, "nps");
            return null;
        });
        time.advance(SOON);
    }

    private void answers(int score, boolean mayContact) {
        as(Actor.SYSTEM, () -> {
            answers.answer(token(), new SurveyAnswer(score, "Late again", null, mayContact));
            return null;
        });
    }

    /** Out of the link in the message. */
    private String token() {
        String text = database.sql(
                        "select body_text from message where customer_id = :id and template = 'survey-invitation'")
                .set("id", customer)
                .one(row -> row.text("body_text"))
                .orElseThrow();
        return text.replaceFirst("(?s).*/survey\\?t=(\\S+).*", "$1");
    }

    private String openTaskId() {
        return database.sql("select t.id_ as id from act_ru_task t join act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = :id")
                .set("id", customer.toString())
                .one(row -> row.text("id"))
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

    private JourneyView run() {
        return as(Actor.SYSTEM, () -> journeys.of(customer)).get(0);
    }

    private CustomerChange anna() {
        return new CustomerChange(
                ref,
                Change.to("Anna Berger"),
                Change.to(ref.toLowerCase(Locale.ROOT) + "@example.com"),
                Change.to("+1513" + String.format("%07d", Math.floorMod(ref.hashCode(), 10_000_000))),
                Change.none(),
                Change.to("en"),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of(granted(Channel.EMAIL), granted(Channel.PHONE)));
    }

    private ConsentStatement granted(Channel channel) {
        return new ConsentStatement(Purpose.FEEDBACK, channel, ConsentState.GRANTED, "checkout", "1", clock.instant());
    }
}
