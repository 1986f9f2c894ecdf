package app.huike.lifecycle.goodwillapproval;

import app.huike.crm.care.GoodwillApprovals;
import app.huike.crm.care.GoodwillAsked;
import app.huike.crm.care.GoodwillDecided;
import app.huike.crm.care.GoodwillView;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.LeadsInMemory;
import app.huike.lifecycle.step.PlanApproval;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** Goodwill above somebody's limits: all real steps and observers over a desk in memory where only {@code lead} and {@code head} may decide. */
@Vetoed
class GoodwillApprovalTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "goodwill-approval";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new GoodwillApprovalTrial(engine);
        }
    }

    static final UUID REQUEST = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8101");

    private static final Duration REFUSED_AFTER = Duration.ofDays(4);

    final LeadsInMemory leads = new LeadsInMemory();
    final List<String> said = new ArrayList<>();
    /** Somebody decided on the page in the moment in which the task was finished. */
    boolean decidedMeanwhile;

    GoodwillApprovalTrial(TrialEngine engine) {
        super(engine);
        Desk desk = new Desk();
        time.step("planApproval", new PlanApproval())
                .step("raiseGoodwill", new RaiseGoodwill(leads, desk))
                .step("carryOutGoodwill", new CarryOutGoodwill(desk))
                .step("letGoodwillLapse", new LetGoodwillLapse(desk));
    }

    Journey isAskedFor(String amount) {
        follow().asked(new GoodwillAsked(
                CUSTOMER,
                REQUEST,
                Money.parse("USD " + amount),
                LeadsInMemory.ASKS,
                clock.instant(),
                clock.instant().plus(REFUSED_AFTER)));
        time.runDue();
        return journey();
    }

    void isDecidedOnThePage(UUID request) {
        follow().decided(new GoodwillDecided(CUSTOMER, request, GoodwillView.State.GRANTED));
        time.runDue();
    }

    private FollowGoodwill follow() {
        return new FollowGoodwill(arbitration.starts(), running());
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("leads-are", logins -> leads.are(List.of(logins.split(" "))));
        happenings.put("asks-for", this::isAskedFor);
        happenings.put("is-decided-on-page", none -> isDecidedOnThePage(REQUEST));
        return happenings;
    }

    private final class Desk extends GoodwillApprovals {

        @Override
        public boolean waits(UUID goodwillId) {
            return !decidedMeanwhile;
        }

        @Override
        public boolean mayDecide(UUID goodwillId, String login) {
            return Set.of("lead", "head").contains(login);
        }

        @Override
        public void decide(UUID goodwillId, boolean approved, String login) {
            said.add((approved ? "approved by " : "refused by ") + login);
        }

        @Override
        public void letLapse(UUID goodwillId) {
            said.add("lapsed");
        }
    }
}
