package app.huike.lifecycle.migration;

import java.util.List;

/**
 * An element at which runs can wait, or a box in which they can be, and where they go on.
 *
 * @param name as whoever drew it has called it; its id where nobody has
 * @param type as the diagram calls it, such as {@code userTask}
 * @param proposed the counterpart that is proposed; null for none
 * @param target what holds, with the corrections; null for none
 * @param waiting how many runs are there now
 * @param possible all of the same type in the other version
 */
public record Mapped(
        String element, String name, String type, String proposed, String target, long waiting, List<Named> possible) {

    /** An element of the other version, and what it is called there. */
    public record Named(String element, String name) {}
}
