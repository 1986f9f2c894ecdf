package app.huike.crm.loyalty.domain;

/**
 * How much one person gives or takes alone.
 *
 * @param atOnce the most at once
 * @param aDay the most on one of the shop's days, all customers together
 */
public record AdjustmentLimits(long atOnce, long aDay) {

    /**
     * Whether a second person has to look at it.
     *
     * @param today what the same person gave and took on that day before, neither set off against the other
     */
    public boolean needSecondPerson(long points, long today) {
        long size = Math.abs(points);
        return size > atOnce || today + size > aDay;
    }
}
