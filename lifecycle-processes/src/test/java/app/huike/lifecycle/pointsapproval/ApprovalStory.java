package app.huike.lifecycle.pointsapproval;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskRowsInMemory;

/** Points for Anna above somebody's limits. */
final class ApprovalStory extends ApprovalTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/points-approval/points-approval.bpmn";

    ApprovalStory() {
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
        return tasks.open("points-approval-late").orElseThrow();
    }
}
