package app.huike.lifecycle.warranty;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.Map;

/** What Anna is told of her coffee machine, whose warranty ends on 31 July 2026. */
final class WarrantyStory extends WarrantyTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/warranty/warranty.bpmn";

    WarrantyStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    Map<String, Object> said() {
        return post.sent().get(0).request().model();
    }
}
