package app.huike.lifecycle.revisit;

import app.huike.crm.care.NewVisit;
import app.huike.crm.care.VisitResult;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The care after a sale, told as what happens to Anna; visit and regular visits each by itself. */
final class RevisitStory extends RevisitTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String VISIT = "bpmn/revisit/revisit.bpmn";
    static final String ROUND = "bpmn/revisit/revisit-round.bpmn";

    /** How many regular visits were started. */
    int regularVisits;
    /** Why a regular visit does not begin; null: it does. */
    String notBegun;

    RevisitStory() {
        super(ProcessStory.of(
                VISIT,
                ROUND,
                "bpmn/revisit/revisit-follow-up.dmn",
                "bpmn/revisit/revisit-repeat.dmn",
                "bpmn/revisit/revisit-again.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The visit's own run is another story. */
    @Override
    StartRevisit visit() {
        return new StartRevisit() {
            @Override
            Optional<String> start(UUID customerId, UUID purchaseId, String cause) {
                regularVisits += notBegun == null ? 1 : 0;
                return Optional.ofNullable(notBegun);
            }
        };
    }

    /** Regular visits are another story. */
    @Override
    void isRecorded(NewVisit visit) {
        // see wasVisited
    }

    /** A visit was recorded, and its observer looks whether regular ones begin. */
    void wasVisited() {
        super.isRecorded(new NewVisit(ANNA, "run", null, false, clock.instant(), VisitResult.OK, null));
    }

    /** The round begins, whatever the observer found. */
    void roundBegins() {
        CurrentActor.run(
                Actor.SYSTEM,
                () -> arbitration.starts().start(new JourneyStart(Revisit.ROUND_KEY, ANNA, "late", Map.of())));
        time.runDue();
    }

    /** What came of the visits, oldest first. */
    List<VisitResult> results() {
        return visits.all().stream().map(NewVisit::result).toList();
    }
}
