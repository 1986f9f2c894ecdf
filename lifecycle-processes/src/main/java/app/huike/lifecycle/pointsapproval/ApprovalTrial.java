package app.huike.lifecycle.pointsapproval;

import app.huike.crm.loyalty.Adjustment;
import app.huike.crm.loyalty.AdjustmentDecided;
import app.huike.crm.loyalty.AdjustmentRequested;
import app.huike.crm.loyalty.AdjustmentState;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.LeadsInMemory;
import app.huike.lifecycle.step.PlanApproval;
import jakarta.enterprise.inject.Vetoed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Points above somebody's limits: all real steps and observers over a desk in memory where only {@code lead} and {@code head} may decide. */
@Vetoed
class ApprovalTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "points-approval";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new ApprovalTrial(engine);
        }
    }

    static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    final LeadsInMemory leads = new LeadsInMemory();
    final List<String> said = new ArrayList<>();
    /** Whether somebody was quicker, on the page. */
    boolean decidedMeanwhile;

    ApprovalTrial(TrialEngine engine) {
        super(engine);
        Desk desk = new Desk();
        time.step("planApproval", new PlanApproval())
                .step("riseToLead", new RiseToLead(leads, desk))
                .step("carryOutApproval", new CarryOutApproval(desk))
                .step("letApprovalLapse", new LetApprovalLapse(desk));
    }

    Journey isAskedFor(long points) {
        follow().requested(new AdjustmentRequested(
                CUSTOMER, REQUEST, LoyaltyCurrency.POINTS, points, LeadsInMemory.ASKS, clock.instant()));
        time.runDue();
        return journey();
    }

    void isDecidedOnThePage(UUID request) {
        follow().decided(new AdjustmentDecided(CUSTOMER, request, AdjustmentState.POSTED));
        time.runDue();
    }

    private FollowAdjustments follow() {
        return new FollowAdjustments(arbitration.starts(), running());
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("leads-are", logins -> leads.are(List.of(logins.split(" "))));
        happenings.put("asks-for", points -> isAskedFor(Long.parseLong(points)));
        happenings.put("is-decided-on-page", none -> isDecidedOnThePage(REQUEST));
        return happenings;
    }

    private final class Desk extends PointsAdjustments {

        @Override
        public boolean waits(UUID adjustmentId) {
            return !decidedMeanwhile;
        }

        @Override
        public boolean mayDecide(UUID adjustmentId, String login) {
            return Set.of("lead", "head").contains(login);
        }

        @Override
        public Adjustment approve(UUID adjustmentId, String login) {
            said.add("approved by " + login);
            return null;
        }

        @Override
        public Adjustment refuse(UUID adjustmentId, String login, String why) {
            said.add("refused by " + login);
            return null;
        }

        @Override
        public Adjustment letLapse(UUID adjustmentId) {
            said.add("lapsed");
            return null;
        }
    }
}
