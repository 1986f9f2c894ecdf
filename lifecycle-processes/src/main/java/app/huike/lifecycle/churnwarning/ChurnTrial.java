package app.huike.lifecycle.churnwarning;

import app.huike.crm.purchase.LastPurchaseMoved;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.risk.ProfilingObjected;
import app.huike.crm.risk.RiskFactor;
import app.huike.crm.risk.RiskScore;
import app.huike.crm.risk.RiskScored;
import app.huike.crm.risk.RiskSource;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.sandbox.MembersInMemory;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.inject.Vetoed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The churn warning with its real steps, observers and tables, over doors in memory. */
@Vetoed
class ChurnTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "churn-warning";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new ChurnTrial(engine);
        }
    }

    final CasesInMemory cases = new CasesInMemory();
    final MembersInMemory members = new MembersInMemory();
    final WarningsInMemory warnings = new WarningsInMemory(clock);

    ChurnTrial(TrialEngine engine) {
        super(engine);
        time.step("askForTurn", new AskForTurn(warnings, shop))
                .step("closeWarning", new CloseWarning(warnings))
                .step("givePoints", new GivePoints(members, points, clock))
                .step("openCase", cases.openCase(customers));
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new ChurnFacts());
    }

    CrossingTable table() {
        return new CrossingTable(arbitration.tables(), arbitration.live());
    }

    /** A model says how likely it is that the customer leaves. */
    void isScored(String score) {
        BigDecimal told = new BigDecimal(score);
        start().scored(new RiskScored(CUSTOMER, risk(told, RiskSource.MODEL), warnings.lowestWith(told)));
        time.runDue();
    }

    /** The sweep finds the customer; why not, or empty. */
    Optional<String> isFound(String score, String silence) {
        return bySystem(() -> start().start(CUSTOMER, risk(new BigDecimal(score), RiskSource.RULE), silence));
    }

    private RiskScore risk(BigDecimal score, RiskSource source) {
        return new RiskScore(score, List.of(RiskFactor.SILENCE, RiskFactor.SMALLER_BASKETS), clock.instant(), source);
    }

    private StartWarning start() {
        return new StartWarning(arbitration.starts(), warnings, table());
    }

    void buys(String amount) {
        arbitration
                .purchases(tell())
                .bought(new PurchaseMade(
                        CUSTOMER, UUID.randomUUID(), "P-1", clock.instant(), Money.parse("USD " + amount)));
        time.runDue();
    }

    /** What was bought is loaded as history. */
    void purchaseIsLoaded() {
        arbitration.purchases(tell()).moved(new LastPurchaseMoved(Map.of(CUSTOMER, clock.instant())));
        time.runDue();
    }

    void winBackBegins() {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "LAPSED");
        running().tellWaiting(CUSTOMER, LeaveVariables.WIN_BACK_BEGUN, values);
        time.runDue();
    }

    void objects() {
        tell().objected(new ProfilingObjected(CUSTOMER));
        time.runDue();
    }

    private TellWarning tell() {
        return new TellWarning(running(), arbitration.starts());
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("is-scored", this::isScored);
        happenings.put("is-member", none -> members.joins(CUSTOMER, Instant.EPOCH));
        happenings.put("turn-is", warnings::answerTurns);
        happenings.put("buys", this::buys);
        happenings.put("win-back-begins", none -> winBackBegins());
        happenings.put("objects", none -> objects());
        return happenings;
    }
}
