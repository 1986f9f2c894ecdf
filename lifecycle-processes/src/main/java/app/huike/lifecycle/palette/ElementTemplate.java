package app.huike.lifecycle.palette;

/** Names in element templates: the Camunda Modeler's way of offering a step. */
public final class ElementTemplate {

    private static final String PREFIX = "app.huike.";

    private ElementTemplate() {}

    /** The id of the template of a step; diagrams say it in {@code camunda:modelerTemplate}. */
    public static String id(String step) {
        return PREFIX + step;
    }
}
