package app.huike.lifecycle.keepintouch;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** Keeping in touch, told as what happens to Anna. */
final class TouchStory extends TouchTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/keep-in-touch/keep-in-touch.bpmn";

    /** A Gold member with whom nobody has spoken for more than one cadence. */
    static final String CAUSE = "GOLD-20260105-1";

    TouchStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The sweep finds her, and it begins. */
    Journey isSilent() {
        isFound(CAUSE).ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
    }
}
