package app.huike.lifecycle.recordcheck;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** Nobody has looked at Anna's record for long. */
final class RecordStory extends RecordTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/record-check/record-check.bpmn";

    RecordStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The sweep finds her, and it begins. */
    Journey isStale() {
        isFound(CAUSE).ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
    }
}
