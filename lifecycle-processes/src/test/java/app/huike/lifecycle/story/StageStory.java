package app.huike.lifecycle.story;

import app.huike.lifecycle.sandbox.Trial;
import java.util.UUID;

/**
 * A stage with all of its real diagrams, tables and common steps over doors in memory, told as what happens to Anna. A stage's own story
 * extends it: it adds its steps to {@link #time}, and gives what happens a name.
 */
public abstract class StageStory extends Trial implements Story {

    public static final UUID ANNA = CUSTOMER;

    private final VisitedElements visited;

    /** @param visited where the elements that the stories pass are gathered, for the test that all are */
    protected StageStory(VisitedElements visited, String... resources) {
        super(ProcessStory.of(resources));
        this.visited = visited;
    }

    @Override
    public VisitedElements visited() {
        return visited;
    }
}
