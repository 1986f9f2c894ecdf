package app.huike.crm.journey.domain;

import java.time.Duration;

/**
 * The shop's own measures of silence; settings {@code huike.stages.*}.
 *
 * @param newFor how long a customer with one purchase is new
 * @param lapseGaps how many of the customer's usual gaps may pass before it counts as lapsed …
 * @param lapseLeast … but at least this long
 * @param lapseMost … and at most this long
 * @param lapseWithoutRhythm the same for customers with too few purchases to have a usual gap
 * @param lostAfter how long a silence has to be for a customer to count as lost
 */
public record StagePolicy(
        Duration newFor,
        int lapseGaps,
        Duration lapseLeast,
        Duration lapseMost,
        Duration lapseWithoutRhythm,
        Duration lostAfter) {

    /** How long a customer of that rhythm may be silent; {@code usualGap}, in whole seconds, is null where there is none. */
    Duration lapse(Duration usualGap) {
        if (usualGap == null) {
            return lapseWithoutRhythm;
        }
        // Duration.multipliedBy reckons with BigDecimal, for each purchase of each customer
        Duration gaps = Duration.ofSeconds(usualGap.toSeconds() * lapseGaps);
        if (gaps.compareTo(lapseLeast) < 0) {
            return lapseLeast;
        }
        return gaps.compareTo(lapseMost) > 0 ? lapseMost : gaps;
    }
}
