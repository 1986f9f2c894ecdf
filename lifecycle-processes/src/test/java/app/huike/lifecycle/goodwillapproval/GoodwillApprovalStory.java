package app.huike.lifecycle.goodwillapproval;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.task.TaskRowsInMemory;

/** Goodwill for Anna above somebody's limits. */
final class GoodwillApprovalStory extends GoodwillApprovalTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/goodwill-approval/goodwill-approval.bpmn";

    GoodwillApprovalStory() {
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
        return tasks.open("goodwill-approval-late").orElseThrow();
    }
}
