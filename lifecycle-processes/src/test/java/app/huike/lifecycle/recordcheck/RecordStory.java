package app.huike.lifecycle.recordcheck;

import app.huike.crm.customer.RecordVerified;
import app.huike.crm.customer.Records;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Nobody has looked at Anna's record for long; all real steps over a record in memory. */
final class RecordStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/record-check/record-check.bpmn";
    static final String CAUSE = "20250105-0";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    /** Who found it right, and when. */
    final List<String> verified = new ArrayList<>();

    private final Records records = new Shelf();

    RecordStory() {
        super(VISITED, DIAGRAM);
        time.step("verifyRecord", new VerifyRecord(records));
    }

    /** The sweep finds Anna for a cause; why not, or empty. */
    Optional<String> isFound(String cause) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(Actor.SYSTEM, () -> answer.add(sweep().start(new SweepRow(ANNA, null, null, cause, 400))));
        time.runDue();
        return answer.get(0);
    }

    Journey isStale() {
        isFound(CAUSE).ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
    }

    SweepRecords sweep() {
        return new SweepRecords(arbitration.starts(), arbitration.policies(), records, shop);
    }

    void isVerifiedOnThePage() {
        new FollowVerified(running()).verified(new RecordVerified(ANNA));
        time.runDue();
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
