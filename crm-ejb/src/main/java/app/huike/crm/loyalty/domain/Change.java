package app.huike.crm.loyalty.domain;

/**
 * How an entry changes an account.
 *
 * @param balance of what the customer has
 * @param pending of what waits until the refund period is over; not part of the balance
 * @param held of what is put aside for a checkout; part of the balance
 */
public record Change(long balance, long pending, long held) {

    /** Of nothing but the time that is left. */
    static final Change NONE = new Change(0, 0, 0);

    static Change balance(long amount) {
        return new Change(amount, 0, 0);
    }

    static Change pending(long amount) {
        return new Change(0, amount, 0);
    }

    static Change held(long amount) {
        return new Change(0, 0, amount);
    }

    static Change activation(long amount) {
        return new Change(amount, -amount, 0);
    }
}
