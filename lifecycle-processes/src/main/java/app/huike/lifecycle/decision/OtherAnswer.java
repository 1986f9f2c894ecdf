package app.huike.lifecycle.decision;

import java.util.Map;

/**
 * A question that the changed table answers otherwise.
 *
 * @param asked values by variable, as the log has them
 * @param said what was answered then, by output
 * @param rule id of the row that answered then; null where the log has none
 * @param says what the changed table answers, by output; empty where no row of it fits, or more than one: the step would fail
 * @param newRule id of the row that answers now; null where none does
 * @param decisions how many were of this question
 */
public record OtherAnswer(
        Map<String, String> asked,
        Map<String, String> said,
        String rule,
        Map<String, String> says,
        String newRule,
        long decisions) {

    /** Whether the changed table leaves a hole, or lets two rows fit. */
    public boolean fails() {
        return newRule == null;
    }
}
