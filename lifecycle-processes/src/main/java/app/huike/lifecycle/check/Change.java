package app.huike.lifecycle.check;

/**
 * One thing in which two versions of a stage differ, beside how they are drawn.
 *
 * @param element id of the element, the row or the file
 * @param label what people call it
 * @param detail which of several things of an element, such as the name of a parameter; empty where there is one only
 * @param before null where it was not there
 * @param after null where it is no longer there
 */
public record Change(String file, String element, Kind kind, String label, String detail, String before, String after) {

    public enum Kind {
        FILE_ADDED,
        FILE_REMOVED,
        /** One of the two cannot be read. */
        FILE_UNREADABLE,
        /** Nothing but positions, or what is for people only. */
        DRAWING,
        ADDED,
        REMOVED,
        NAME,
        /** How long is waited. */
        DURATION,
        CONDITION,
        /** The way that is taken where no condition holds. */
        DEFAULT,
        /** From where to where a way leads. */
        FLOW,
        /** Which message is sent. */
        TEMPLATE,
        /** What is done: the step, the table, the message waited for. */
        STEP,
        /** What is called when an element begins or ends. */
        LISTENER,
        PARAMETER,
        PROPERTY,
        /** What a cell of a table says. */
        CELL,
        /** The order of a table's rows. */
        ORDER
    }
}
