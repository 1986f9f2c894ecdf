package app.huike.crm.loyalty.domain;

/**
 * What a purchase earned in one lot, and what of it the customer no longer had any good of.
 *
 * @param lot as it stands now
 * @param reversed taken back by earlier refunds, wherever it was taken from
 * @param lapsed not used in time, and not reinstated
 */
public record Earned(Lot lot, long reversed, long lapsed) {

    /** What another refund can take back at most. */
    long left() {
        return Math.max(lot.earned() - reversed - lapsed, 0);
    }
}
