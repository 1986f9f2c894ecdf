package app.huike.lifecycle.keepintouch;

import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeping in touch with all of its real steps, over doors in memory. */
@Vetoed
class TouchTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "keep-in-touch";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new TouchTrial(engine);
        }
    }

    private static final Duration SILENCE = Duration.ofDays(366);

    final CasesInMemory cases = new CasesInMemory();

    TouchTrial(TrialEngine engine) {
        super(engine);
        time.step("openCase", cases.openCase(customers));
    }

    /** The sweep finds the customer for a cause; why not, or empty. */
    Optional<String> isFound(String cause) {
        return swept(sweep(), cause, 71_250);
    }

    SweepSilent sweep() {
        return new SweepSilent(arbitration.starts(), arbitration.policies(), shop);
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("is-not-spoken-with", this::isNotSpokenWith);
        return happenings;
    }

    /** {@code GOLD}: a member of that tier, with whom nobody has spoken for longer than the tier wants. */
    private void isNotSpokenWith(String tier) {
        String day = DateTimeFormatter.BASIC_ISO_DATE.format(
                clock.instant().minus(SILENCE).atZone(shop.zone()).toLocalDate());
        isFound(constant(Tier.class, tier) + "-" + day + "-1");
    }
}
