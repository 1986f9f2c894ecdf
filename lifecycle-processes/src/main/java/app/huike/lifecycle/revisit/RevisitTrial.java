package app.huike.lifecycle.revisit;

import app.huike.crm.care.NewVisit;
import app.huike.crm.care.SurveyAnswered;
import app.huike.crm.care.VisitRecorded;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventTold;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.step.SurveysInMemory;
import app.huike.lifecycle.task.TasksInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The care after a sale with all of its real steps, sweep, observers and tables, over doors in memory. */
@Vetoed
class RevisitTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "revisit";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new RevisitTrial(engine);
        }
    }

    static final UUID PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9002");

    final CasesInMemory cases = new CasesInMemory();
    final SurveysInMemory surveys = new SurveysInMemory(clock);
    final VisitsInMemory visits = new VisitsInMemory(clock, this::isRecorded);
    /** What the customer bought and still has. */
    KeptGoods.Bought bought = new KeptGoods.Bought(new BigDecimal("20.00"), "", "A-1");

    String tier = "NONE";
    /** Whether the customer's welcome runs. */
    boolean welcomed;

    Instant lastContact;
    private boolean kept = true;
    private final Shelf goods = new Shelf();
    private final Card card = new Card();

    RevisitTrial(TrialEngine engine) {
        super(engine);
        SurveySteps.in(time, surveys, cases, customers);
        time.step("assessVisit", execution -> new AssessVisit(goods, card, running()).execute(execution))
                .step("recordVisit", new RecordVisit(visits))
                .step("assessRound", execution -> new AssessRound(round()).execute(execution))
                .step("startVisit", execution -> new StartVisit(visit()).execute(execution));
    }

    private RoundFacts round() {
        return new RoundFacts(card, visits, new Contacts(), arbitration.policies(), clock);
    }

    /** How visits begin. */
    StartRevisit visit() {
        return new StartRevisit(arbitration.starts(), clock);
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new SurveyFacts(surveys));
    }

    @Override
    protected RunningJourneys running() {
        return new RunningJourneys(time.engine().getRuntimeService(), TasksInMemory.nothingElseRuns()) {
            @Override
            public boolean run(String processKey, UUID customerId) {
                return processKey.equals("welcome") ? welcomed : super.run(processKey, customerId);
            }
        };
    }

    /** The sweep finds that the purchase has been with the customer long enough; what it answers. */
    Optional<String> isDue(UUID purchaseId) {
        return swept(
                new SweepRevisits(goods, null, running(), new StartRevisit(arbitration.starts(), clock), diary),
                purchaseId.toString(),
                2_000);
    }

    void answers(int score, boolean mayContact) {
        UUID invitation = surveys.answered();
        teller().answered(new SurveyAnswered(CUSTOMER, invitation, "csat", score, score <= 2, mayContact, null));
        time.runDue();
    }

    void getsTheMoneyBack(boolean all) {
        kept = !all;
        Money money = Money.parse("USD 20.00");
        teller().refunded(new PurchaseRefunded(CUSTOMER, PURCHASE, "P1", money, all, clock.instant()));
        time.runDue();
    }

    void sendsBack(boolean all) {
        kept = !all;
        teller().returned(new CustomerEventTold(
                CUSTOMER, UUID.randomUUID(), CustomerEventKind.RETURNED, PURCHASE, clock.instant()));
        time.runDue();
    }

    private TellRevisit teller() {
        return new TellRevisit(running(), arbitration.starts(), goods);
    }

    /** A visit was recorded; regular ones may begin. */
    void isRecorded(NewVisit visit) {
        new StartRound(round(), arbitration.tables(), running(), arbitration.starts())
                .visited(new VisitRecorded(CUSTOMER, UUID.randomUUID(), visit.result()));
        time.runDue();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("bought-lately", this::boughtLately);
        happenings.put("answers", score -> answers(Integer.parseInt(score), true));
        happenings.put("answers-wants-no-call", score -> answers(Integer.parseInt(score), false));
        happenings.put("refunded", none -> getsTheMoneyBack(true));
        happenings.put("refunded-in-part", none -> getsTheMoneyBack(false));
        happenings.put("sends-back", none -> sendsBack(true));
        happenings.put("stands-in", now -> tier = now);
        happenings.put("is-welcomed", none -> welcomed = true);
        happenings.put("is-spoken-with", none -> lastContact = clock.instant());
        return happenings;
    }

    /** {@code USD 49.90}, or {@code USD 49.90 furniture} with the category of the goods; it has been with the customer long enough. */
    private void boughtLately(String told) {
        String[] words = String.valueOf(told).split(" ");
        if (words.length < 2) {
            throw new TrialBroken(told + " is no purchase such as USD 49.90");
        }
        String category = words.length > 2 ? words[2] : "";
        Money value = Money.parse(words[0] + " " + words[1]);
        bought = new KeptGoods.Bought(value.getAmount(), category, category.isEmpty() ? "P-1" : category);
        isDue(PURCHASE);
    }

    private final class Shelf extends KeptGoods {
        @Override
        Optional<Bought> dearestSince(UUID purchaseId) {
            return kept ? Optional.of(bought) : Optional.empty();
        }

        @Override
        boolean kept(UUID purchaseId) {
            return kept;
        }
    }

    private final class Card extends MemberTier {
        @Override
        String of(UUID customerId) {
            return tier;
        }
    }

    private final class Contacts extends Interactions {
        @Override
        public Optional<Instant> lastPersonal(UUID customerId) {
            return Optional.ofNullable(lastContact);
        }
    }
}
