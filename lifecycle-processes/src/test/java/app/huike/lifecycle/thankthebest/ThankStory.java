package app.huike.lifecycle.thankthebest;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** The thanks to the best, told as what happens to Anna. */
final class ThankStory extends ThankTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/thank-the-best/thank-the-best.bpmn";

    ThankStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The sweep finds her, and it begins. */
    Journey isToBeThanked() {
        isFound("2026-1").ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
    }
}
