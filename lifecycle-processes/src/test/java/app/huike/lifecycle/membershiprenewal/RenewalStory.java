package app.huike.lifecycle.membershiprenewal;

import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.List;
import java.util.Map;

/** What Anna is told of her membership, which is paid for until 30 June 2026. */
final class RenewalStory extends RenewalTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/membership-renewal/membership-renewal.bpmn";

    RenewalStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The templates of what was sent, with the day. */
    List<String> told() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 10) + " "
                        + sent.template().replace("membership-renewal-", ""))
                .toList();
    }

    Map<String, Object> said() {
        return post.sent().get(0).request().model();
    }
}
