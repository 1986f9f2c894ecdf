package app.huike.lifecycle.check;

import app.huike.crm.customer.Purpose;
import java.util.Map;
import java.util.Set;

/**
 * What the product offers to the diagrams and tables of one stage: every name that they may use.
 *
 * @param stage such as {@code welcome}
 * @param processes keys that the product starts, of this stage
 * @param steps that its diagrams may call, by name
 * @param listeners that may stand at an element, as {@code userTask end noteCalled}
 * @param variables that it may use, with their types
 * @param messages that it may wait for
 * @param templates that it may send, by key
 * @param groups whose tasks it may give
 * @param words keys of the stage's texts, which are there in every language
 */
public record Vocabulary(
        String stage,
        Set<String> processes,
        Map<String, KnownStep> steps,
        Set<String> listeners,
        Map<String, Class<?>> variables,
        Set<String> messages,
        Map<String, KnownTemplate> templates,
        Set<String> groups,
        Set<String> words) {

    /**
     * A step.
     *
     * @param inline whether it may run in the transaction of what went before
     * @param parameters without which no shipped diagram calls it
     */
    public record KnownStep(boolean inline, Set<String> parameters) {}

    /**
     * A message that customers can be sent.
     *
     * @param purpose for which the shipped diagrams send it, the strictest where there are several: it says which consent it needs
     * @param missing languages in which it has no text
     */
    public record KnownTemplate(Purpose purpose, Set<String> missing) {}
}
