package app.huike.lifecycle.thankthebest;

import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The thanks to the best with all of its real steps, over doors in memory. */
@Vetoed
class ThankTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "thank-the-best";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new ThankTrial(engine);
        }
    }

    final CasesInMemory cases = new CasesInMemory();

    ThankTrial(TrialEngine engine) {
        super(engine);
        time.step("openCase", cases.openCase(customers));
    }

    /** The sweep finds the customer, who bought for 712.50 in twelve months; why not, or empty. */
    Optional<String> isFound(String halfYear) {
        return swept(sweep(), halfYear, 71_250);
    }

    SweepBest sweep() {
        return new SweepBest(arbitration.starts(), arbitration.policies(), shop);
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("is-among-the-best", this::isFound);
        return happenings;
    }
}
