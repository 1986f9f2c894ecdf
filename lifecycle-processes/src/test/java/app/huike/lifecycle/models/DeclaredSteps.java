package app.huike.lifecycle.models;

import app.huike.lifecycle.arbitration.GoesByDiagram;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Java offers to diagrams, for tests of other rooms. */
public final class DeclaredSteps {

    private DeclaredSteps() {}

    /** The class of each step, by the name that diagrams call. */
    public static Map<String, Class<?>> classes() {
        return Declared.stepClasses();
    }

    /** The variables of a stage, by name. */
    public static Map<String, Class<?>> variables(String stage) {
        return Declared.variables(stage);
    }

    /** The messages of a stage. */
    public static Set<String> messages(String stage) {
        return Declared.messages(stage);
    }

    /** What goes by properties of diagrams. */
    public static List<GoesByDiagram> readers() {
        return Declared.readers();
    }
}
