package app.huike.lifecycle.entitlement;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;

/** A slot that was agreed with Anna. */
final class EntitlementStory extends EntitlementTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/entitlement/entitlement.bpmn";

    EntitlementStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }
}
