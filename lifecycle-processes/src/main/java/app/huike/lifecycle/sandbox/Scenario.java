package app.huike.lifecycle.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happens to a customer, and what should come of it: a readable file beside the diagram, {@code bpmn/<stage>/scenarios/*.yaml}, which {@link ScenarioReader} reads.
 *
 * @param title a sentence, as people tell it
 * @param moves what happens, in order
 */
public record Scenario(String title, Person customer, List<Move> moves) {

    /** Longer than any customer's life with a shop; what would go on for longer goes round in a circle. */
    public static final Duration LONGEST = Duration.ofDays(3_660);

    /**
     * Whom it happens to.
     *
     * @param name such as {@code 林晓梅}
     * @param language BCP 47 tag: in which the messages are shown
     * @param owner login of the account manager; null for nobody's customer
     * @param unknown of whom a purchase told the ref and nothing else
     * @param withdrawn consents taken back before it begins, such as {@code MARKETING/PHONE}; all others are given
     * @param flags such as {@code STAFF}
     */
    public record Person(
            String name, String language, String owner, boolean unknown, List<String> withdrawn, Set<String> flags) {}

    /** One line of the story. */
    public sealed interface Move permits Happens, After, Finishes, Expects {}

    /** Something happens to the customer: a word of the stage's, such as {@code buys}, and what there is to say of it, such as {@code USD 49.90}. */
    public record Happens(String what, String value) implements Move {}

    /** Time goes by; an exact duration, {@code P14D} is 14 times 24 hours. */
    public record After(Duration time) implements Move {}

    /** A person finishes the open task of this kind; what the task asks for besides is in {@code answers}. */
    public record Finishes(String task, String outcome, Map<String, String> answers) implements Move {}

    /** What should be so now. A null part is not looked at; a list is compared whole, but for {@code log}, whose entries have to be among those written; {@code points} is all that was earned. */
    public record Expects(
            List<String> at,
            List<String> messages,
            List<String> coupons,
            List<String> tasks,
            List<String> log,
            String points,
            String ended)
            implements Move {}
}
