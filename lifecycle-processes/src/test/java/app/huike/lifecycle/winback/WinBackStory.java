package app.huike.lifecycle.winback;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** The win-back, told as what happens to Anna. */
final class WinBackStory extends WinBackTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/win-back/win-back.bpmn";

    WinBackStory() {
        super(ProcessStory.of(DIAGRAM, "bpmn/win-back/win-back-offer.dmn", "bpmn/win-back/win-back-second-touch.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }
}
