package app.huike.lifecycle.complaint;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** The complaint, told as what happens to Anna: answered in four hours, warned of after three. */
final class ComplaintStory extends ComplaintTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/complaint/complaint.bpmn";

    ComplaintStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }
}
