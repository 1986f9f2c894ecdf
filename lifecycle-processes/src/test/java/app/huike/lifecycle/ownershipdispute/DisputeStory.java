package app.huike.lifecycle.ownershipdispute;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskRowsInMemory;

/** Whose customer is Anna? */
final class DisputeStory extends DisputeTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/ownership-dispute/ownership-dispute.bpmn";

    DisputeStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    void decides(String kind, String outcome, String login) {
        finishes(kind, outcome, "outcomeBy", login);
    }

    /** The task after two days. */
    TaskRowsInMemory.Row late() {
        return tasks.open("ownership-dispute-late").orElseThrow();
    }
}
