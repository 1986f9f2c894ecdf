package app.huike.lifecycle.care;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.util.List;

/** The greeting, told as what happens to Anna. The story begins on 1 June 2026 at 9:00 UTC. */
final class CareStory extends CareTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/care/care.bpmn";

    CareStory() {
        super(ProcessStory.of(DIAGRAM, "bpmn/care/care-greeting.dmn", "bpmn/care/care-gift.dmn"));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The sweep finds her occasion, and the process begins. */
    Journey has(String cycle) {
        isFound(cycle).ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
    }

    /** Templates with the moment. */
    List<String> sent() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 16) + " " + sent.template())
                .toList();
    }

    boolean withGift() {
        return (Boolean)
                post.sent().get(post.sent().size() - 1).request().model().get("gift");
    }
}
