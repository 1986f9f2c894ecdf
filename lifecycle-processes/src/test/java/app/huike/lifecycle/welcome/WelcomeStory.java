package app.huike.lifecycle.welcome;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** The welcome, told as what happens to Anna. */
final class WelcomeStory extends WelcomeTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String[] DIAGRAMS = {"bpmn/welcome/welcome.bpmn", "bpmn/welcome/welcome-refunded.bpmn"};

    WelcomeStory() {
        super(ProcessStory.of(
                DIAGRAMS[0], DIAGRAMS[1], "bpmn/welcome/welcome-offer.dmn", "bpmn/welcome/welcome-follow-up.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }
}
