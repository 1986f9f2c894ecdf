package app.huike.lifecycle.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.Invited;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.NewVisit;
import app.huike.crm.care.SurveyAnswered;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.care.Surveys;
import app.huike.crm.care.VisitRecorded;
import app.huike.crm.care.VisitResult;
import app.huike.crm.care.VisitStanding;
import app.huike.crm.care.Visits;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventTold;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.LiveTables;
import app.huike.lifecycle.step.SurveyFacts;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.task.TasksInMemory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** The care after a sale with all of its real steps, sweep, observers and tables, told as what happens to Anna. */
final class RevisitStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String VISIT = "bpmn/revisit/revisit.bpmn";
    static final String ROUND = "bpmn/revisit/revisit-round.bpmn";
    static final UUID INVITATION = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9001");
    static final UUID PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9002");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<NewCase> cases = new ArrayList<>();
    final List<NewVisit> visits = new ArrayList<>();
    final List<SurveyInvite> invitations = new ArrayList<>();
    /** What Anna bought and still has. */
    KeptGoods.Bought bought = new KeptGoods.Bought(new BigDecimal("20.00"), "", "A-1");

    /** Why Anna is not invited; null: she is. */
    String against;

    String tier = "NONE";
    boolean welcomed;
    VisitStanding standing = new VisitStanding(0, 0, null);
    Instant lastContact;
    /** How many regular visits were started. */
    int regularVisits;
    /** Why a regular visit does not begin; null: it does. */
    String notBegun;

    private boolean kept = true;
    private boolean open;
    private final Desk surveys = new Desk();
    private final Shelf goods = new Shelf();
    private final Card card = new Card();

    RevisitStory() {
        super(
                VISITED,
                VISIT,
                ROUND,
                "bpmn/revisit/revisit-follow-up.dmn",
                "bpmn/revisit/revisit-repeat.dmn",
                "bpmn/revisit/revisit-again.dmn");
        SurveySteps.in(time, surveys, new Register(), customers);
        Visits records = new Records();
        time.step("assessVisit", execution -> new AssessVisit(goods, card, running()).execute(execution))
                .step("recordVisit", new RecordVisit(records))
                .step("assessRound", execution -> new AssessRound(facts(records)).execute(execution))
                .step("startVisit", new StartVisit(new NextVisit()));
    }

    private RoundFacts facts(Visits records) {
        return new RoundFacts(card, records, new Contacts(), arbitration.policies(), clock);
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new SurveyFacts(surveys).of(execution);
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

    /** The sweep finds that the purchase has been with Anna long enough; what it answers. */
    Optional<String> isDue(UUID purchaseId) {
        SweepRevisits sweep =
                new SweepRevisits(goods, null, running(), new StartRevisit(arbitration.starts(), clock), diary);
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> answer.add(sweep.start(new SweepRow(ANNA, null, null, purchaseId.toString(), 2_000))));
        return answer.get(0);
    }

    void answers(int score, boolean mayContact) {
        open = false;
        teller().answered(new SurveyAnswered(ANNA, INVITATION, "csat", score, score <= 2, mayContact, null));
        time.runDue();
    }

    void getsTheMoneyBack(boolean all) {
        kept = !all;
        Money money = Money.parse("USD 20.00");
        teller().refunded(new PurchaseRefunded(ANNA, PURCHASE, "P1", money, all, clock.instant()));
        time.runDue();
    }

    void sendsBack(boolean all) {
        kept = !all;
        teller().returned(new CustomerEventTold(
                ANNA, UUID.randomUUID(), CustomerEventKind.RETURNED, PURCHASE, clock.instant()));
        time.runDue();
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        arbitration.withdraws(running(), purpose, channel);
    }

    /** Another process's call, which this one has joined, ends. */
    void joinedCallEnds(String outcome) {
        arbitration.calls().close();
        Map<String, Object> values = new HashMap<>();
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        running().tell(Revisit.KEY, ANNA, TaskVariables.CALL_FINISHED, values);
        time.runDue();
    }

    /** A visit was recorded, and its observer looks whether regular ones begin. */
    void wasVisited() {
        LiveTables tables = new LiveTables(
                arbitration.live(),
                time.engine().getRepositoryService(),
                time.engine().getDecisionService());
        new StartRound(facts(new Records()), tables, running(), arbitration.starts())
                .visited(new VisitRecorded(ANNA, UUID.randomUUID(), VisitResult.OK));
        time.runDue();
    }

    /** The round begins, whatever the observer found. */
    void roundBegins() {
        CurrentActor.run(
                Actor.SYSTEM,
                () -> arbitration.starts().start(new JourneyStart(Revisit.ROUND_KEY, ANNA, "late", Map.of())));
        time.runDue();
    }

    void complains() {
        arbitration.complains(running());
    }

    /** What came of the visits, oldest first. */
    List<VisitResult> results() {
        return visits.stream().map(NewVisit::result).toList();
    }

    private TellRevisit teller() {
        return new TellRevisit(running(), arbitration.starts(), goods);
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

    private final class Records extends Visits {
        @Override
        public void record(NewVisit visit) {
            visits.add(visit);
        }

        @Override
        public VisitStanding standing(UUID customerId, Duration countedFor) {
            assertThat(countedFor).as("as the diagram says").isEqualTo(Duration.ofDays(365));
            return standing;
        }
    }

    private final class Contacts extends Interactions {
        @Override
        public Optional<Instant> lastPersonal(UUID customerId) {
            return Optional.ofNullable(lastContact);
        }
    }

    /** The visit's own run is another story. */
    private final class NextVisit extends StartRevisit {
        @Override
        Optional<String> start(UUID customerId, UUID purchaseId, String cause) {
            regularVisits += notBegun == null ? 1 : 0;
            return Optional.ofNullable(notBegun);
        }
    }

    private final class Desk extends Surveys {
        @Override
        public Invited invite(SurveyInvite invite) {
            invitations.add(invite);
            open = against == null;
            return open ? new Invited(INVITATION, null) : new Invited(null, against);
        }

        @Override
        public String address(UUID invitationId) {
            return "https://shop.example/survey?t=" + invitationId;
        }

        @Override
        public Instant endsAt(UUID invitationId) {
            return clock.instant().plus(Duration.ofDays(5));
        }

        @Override
        public boolean withdraw(UUID invitationId) {
            open = false;
            return true;
        }

        @Override
        public boolean waits(UUID invitationId) {
            return open;
        }
    }

    private final class Register extends Cases {
        @Override
        public CaseView register(NewCase told) {
            cases.add(told);
            return null;
        }
    }
}
