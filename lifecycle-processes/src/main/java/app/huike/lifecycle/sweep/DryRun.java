package app.huike.lifecycle.sweep;

import java.util.List;

/**
 * What a sweep would do now.
 *
 * @param due how many customers are due
 * @param cap how many it would start in a day
 * @param leftAlone how many customers it passes over for good, such as the lost ones; null for a sweep that knows of none
 * @param passedOver how many would be due but for a rule of the sweep's own, by rule
 * @param first who would be started, the most valuable first; no more than the cap and a page
 */
public record DryRun(
        String process, int due, int cap, Integer leftAlone, List<PassedOver> passedOver, List<SweepRow> first) {

    /**
     * What a rule of a sweep's own keeps from being due.
     *
     * @param reason such as {@code NO_CONSENT}
     */
    public record PassedOver(String reason, int customers) {}
}
