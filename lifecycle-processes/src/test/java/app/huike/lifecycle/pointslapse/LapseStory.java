package app.huike.lifecycle.pointslapse;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What Anna is told of points that end. */
final class LapseStory extends LapseTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/points-lapse/points-lapse.bpmn";
    static final Instant END = EndsInMemory.END;

    LapseStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** The sweep finds so many points. */
    Journey willLapse(long points) {
        ends.points = points;
        return willLapse();
    }

    /** The sweep finds what ends. */
    Journey willLapse() {
        isFound();
        return journey();
    }

    /** The templates of what was sent, with the day. */
    List<String> told() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 10) + " "
                        + sent.template().replace("points-lapse-", ""))
                .toList();
    }

    Map<String, Object> saidLast() {
        return post.sent().get(post.sent().size() - 1).request().model();
    }
}
