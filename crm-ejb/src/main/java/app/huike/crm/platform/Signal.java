package app.huike.crm.platform;

import java.util.Map;

/**
 * Something that whoever looks at a page wants to see at once, on whichever node it happened; a CDI event on every node, after the transaction
 * that did it has committed. It may get lost when the database is away: a page asks again by itself, later.
 *
 * @param topic what kind of thing, such as {@code task}; {@link #MISSED} where some may have been lost
 * @param facts what is known of it, as the trigger of its table tells; values that are null there are left out
 */
public record Signal(String topic, Map<String, String> facts) {

    /** The node could not listen for a while. */
    public static final String MISSED = "missed";

    public Signal {
        facts = Map.copyOf(facts);
    }
}
