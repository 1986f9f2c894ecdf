package app.huike.lifecycle.recordcheck;

import app.huike.crm.customer.RecordVerified;
import app.huike.crm.customer.Records;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Nobody has looked at a customer's record for long; all real steps over a record in memory. */
@Vetoed
class RecordTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "record-check";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new RecordTrial(engine);
        }
    }

    static final String CAUSE = "20250105-0";

    /** Who found it right, and how many minutes before. */
    final List<String> verified = new ArrayList<>();

    private final Records records = new Shelf();

    RecordTrial(TrialEngine engine) {
        super(engine);
        time.step("verifyRecord", new VerifyRecord(records));
    }

    /** The sweep finds the customer for a cause; why not, or empty. */
    Optional<String> isFound(String cause) {
        return swept(sweep(), cause, 400);
    }

    SweepRecords sweep() {
        return new SweepRecords(arbitration.starts(), arbitration.policies(), records, shop);
    }

    void isVerifiedOnThePage() {
        new FollowVerified(running()).verified(new RecordVerified(CUSTOMER));
        time.runDue();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("record-is-stale", none -> isFound(CAUSE));
        happenings.put("record-is-verified", none -> isVerifiedOnThePage());
        return happenings;
    }

    private final class Shelf extends Records {

        @Override
        public void verifiedBy(UUID customerId, String login, Instant at) {
            verified.add(login + " " + Duration.between(at, clock.instant()).toMinutes());
        }

        @Override
        public Duration staleAfter() {
            return Duration.ofDays(365);
        }
    }
}
