package app.huike.lifecycle.survey;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** The survey, told as what happens to Anna. */
final class SurveyStory extends SurveyTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/survey/survey.bpmn";

    SurveyStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }
}
