package app.huike.crm.loyalty.domain;

/**
 * What has lapsed of a lot.
 *
 * @param lately within the time in which it can be reinstated
 * @param inAll ever, less what was reinstated
 */
public record Lapsed(Lot lot, long lately, long inAll) {

    /** What can be given back: no more than lapsed lately, and nothing twice. */
    public long reinstatable() {
        return Math.min(lately, inAll);
    }
}
