package app.huike.lifecycle.churnwarning;

import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Surveys;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.EarnedPoints;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.purchase.LastPurchaseMoved;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.risk.ChurnWarnings;
import app.huike.crm.risk.ProfilingObjected;
import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskScored;
import app.huike.crm.risk.RiskSource;
import app.huike.crm.risk.WarningView;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.release.LiveTables;
import app.huike.lifecycle.step.SurveySteps;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskVariables;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** The churn warning with its real steps, observers and tables, told as what happens to Anna. */
final class ChurnStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/churn-warning/churn-warning.bpmn";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final List<NewCase> cases = new ArrayList<>();
    final List<Long> points = new ArrayList<>();
    final List<String> closed = new ArrayList<>();

    /** What she is answered when somebody is to be asked about her. */
    String turn = "ASK";

    boolean member = true;
    WarningView open;
    private BigDecimal lowest = BigDecimal.ZERO;
    private final Warnings warnings = new Warnings();

    ChurnStory() {
        super(VISITED, DIAGRAM, "bpmn/churn-warning/churn-crossing.dmn", "bpmn/churn-warning/churn-voucher.dmn");
        time.step("askForTurn", new AskForTurn(warnings, shop))
                .step("closeWarning", new CloseWarning(warnings))
                .step("givePoints", new GivePoints(new Programme(), new Ledger(), clock));
        SurveySteps.in(time, new Surveys(), new Register(), customers);
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new ChurnFacts().of(execution);
    }

    CrossingTable table() {
        LiveTables tables = new LiveTables(
                arbitration.live(),
                time.engine().getRepositoryService(),
                time.engine().getDecisionService());
        return new CrossingTable(tables, arbitration.live());
    }

    /** A model says how likely it is that she leaves. */
    void isScored(String score) {
        BigDecimal told = new BigDecimal(score);
        lowest = lowest.min(told);
        start().scored(new RiskScored(ANNA, risk(told, RiskSource.MODEL), lowest));
        time.runDue();
    }

    /** The sweep finds her; why not, or empty. */
    Optional<String> isFound(String score, String silence) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> answer.add(start().start(ANNA, risk(new BigDecimal(score), RiskSource.RULE), silence)));
        time.runDue();
        return answer.get(0);
    }

    private RiskScore risk(BigDecimal score, RiskSource source) {
        return new RiskScore(score, List.of(RiskFactor.SILENCE, RiskFactor.SMALLER_BASKETS), clock.instant(), source);
    }

    private StartWarning start() {
        return new StartWarning(arbitration.starts(), warnings, table());
    }

    void buys() {
        new TellWarning(running(), arbitration.starts())
                .bought(new PurchaseMade(ANNA, UUID.randomUUID(), "P-1", clock.instant(), Money.parse("USD 20.00")));
        time.runDue();
    }

    /** What she bought is loaded as history. */
    void purchaseIsLoaded() {
        new TellWarning(running(), arbitration.starts()).moved(new LastPurchaseMoved(Map.of(ANNA, clock.instant())));
        time.runDue();
    }

    void winBackBegins() {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "LAPSED");
        running().tellWaiting(ANNA, LeaveVariables.WIN_BACK_BEGUN, values);
        time.runDue();
    }

    void objects() {
        new TellWarning(running(), arbitration.starts()).objected(new ProfilingObjected(ANNA));
        time.runDue();
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        arbitration.withdraws(running(), purpose, channel);
    }

    void complains() {
        arbitration.complains(running());
    }

    /** Another process's call, which this one has joined, ends. */
    void joinedCallEnds(String outcome) {
        arbitration.calls().close();
        Map<String, Object> values = new HashMap<>();
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        running().tell(Churn.KEY, ANNA, TaskVariables.CALL_FINISHED, values);
        time.runDue();
    }

    private final class Warnings extends ChurnWarnings {
        @Override
        public boolean open(UUID customerId, RiskScore score) {
            lowest = score.score();
            open = new WarningView(customerId, score.score(), score.factors(), clock.instant(), null, null, 400_00);
            return true;
        }

        @Override
        public Optional<WarningView> of(UUID customerId) {
            return Optional.ofNullable(open);
        }

        @Override
        public String turn(UUID customerId, int bestPercent, int atMost) {
            if (bestPercent != 20 || atMost != 10) {
                throw new AssertionError("the diagram says " + bestPercent + " and " + atMost);
            }
            return turn;
        }

        @Override
        public void close(UUID customerId, String reason) {
            open = null;
            closed.add(reason);
        }
    }

    private final class Programme extends Memberships {
        @Override
        public Optional<Member> get(UUID customerId) {
            return member
                    ? Optional.of(new Member(customerId, "7KQM-2XTR-9WEA", "checkout", Instant.EPOCH, null, List.of()))
                    : Optional.empty();
        }
    }

    private final class Ledger extends PointsLedger {
        @Override
        public EarnedPoints earn(PointsEarning earning) {
            points.add(earning.points());
            return null;
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
