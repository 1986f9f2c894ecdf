package app.huike.lifecycle.churnwarning;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.time.Instant;

/** The churn warning, told as what happens to Anna, who is a member. */
final class ChurnStory extends ChurnTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/churn-warning/churn-warning.bpmn";

    ChurnStory() {
        super(ProcessStory.of(
                DIAGRAM, "bpmn/churn-warning/churn-crossing.dmn", "bpmn/churn-warning/churn-voucher.dmn"));
        members.joins(ANNA, Instant.EPOCH);
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    void buys() {
        buys("20.00");
    }
}
