package app.huike.lifecycle.ownershipdispute;

import app.huike.crm.customer.DisputeSettled;
import app.huike.crm.customer.OwnerDisputed;
import app.huike.crm.customer.OwnerDisputes;
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

/** Whose customer is it? All real steps and observers over disputes in memory where only {@code lead} and {@code head} may decide. */
@Vetoed
class DisputeTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "ownership-dispute";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new DisputeTrial(engine);
        }
    }

    static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    final LeadsInMemory leads = new LeadsInMemory();
    final List<String> said = new ArrayList<>();
    /** Whether it was taken back in the same moment. */
    boolean overMeanwhile;

    DisputeTrial(TrialEngine engine) {
        super(engine);
        Desk desk = new Desk();
        time.step("planApproval", new PlanApproval())
                .step("raiseDispute", new RaiseDispute(leads, desk))
                .step("settleDispute", new SettleDispute(desk))
                .step("letDisputeLapse", new LetDisputeLapse(desk));
    }

    Journey isClaimed() {
        follow().claimed(new OwnerDisputed(CUSTOMER, REQUEST, LeadsInMemory.ASKS, "manager2", clock.instant()));
        time.runDue();
        return journey();
    }

    void isTakenBack(UUID request) {
        follow().settled(new DisputeSettled(CUSTOMER, request, "WITHDRAWN"));
        time.runDue();
    }

    private FollowDisputes follow() {
        return new FollowDisputes(arbitration.starts(), running());
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("leads-are", logins -> leads.are(List.of(logins.split(" "))));
        happenings.put("is-claimed", none -> isClaimed());
        happenings.put("claim-is-taken-back", none -> isTakenBack(REQUEST));
        return happenings;
    }

    private final class Desk extends OwnerDisputes {

        @Override
        public boolean waits(UUID id) {
            return !overMeanwhile;
        }

        @Override
        public boolean mayDecide(UUID id, String login) {
            return Set.of("lead", "head").contains(login);
        }

        @Override
        public void give(UUID id, String login) {
            said.add("given by " + login);
        }

        @Override
        public void keep(UUID id, String login) {
            said.add("kept by " + login);
        }

        @Override
        public void letLapse(UUID id) {
            said.add("lapsed");
        }
    }
}
