package app.huike.crm.loyalty.domain;

/**
 * What a customer owes because a refund took back more than was there. What is paid off is the oldest first.
 *
 * @param owed zero or more
 * @param tooLong the part of it that is old enough to be written off
 */
public record Debt(long owed, long tooLong) {

    /** Nothing. */
    public static final Debt NONE = new Debt(0, 0);

    Debt changed(long change) {
        long paid = Math.max(change, 0);
        return new Debt(owed - change, Math.max(tooLong - paid, 0));
    }
}
