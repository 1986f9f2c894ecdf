package app.huike.crm.customer;

import java.util.UUID;

/**
 * Two customers turned out to be one. Every room moves what it holds of the one that is gone to the other, in this transaction, under the lock of
 * both. Observers come in the order of {@link #PURCHASES}, {@link #COUPONS}, other rooms, {@link #PROCESSES}, {@link #CONSEQUENCES}, {@link #LOG}: the
 * order in which a refund or a redemption locks rows, and processes look at customers who are one already.
 *
 * <p>Told twice in a row: what a process did in this very moment was not seen by the first round, and from then on processes are held.
 *
 * @param from is gone: its ref answers as the other's
 * @param fromRef what it was called
 * @param into stays
 * @param again whether this is the second round, which finds hardly anything
 */
public record CustomersMerged(UUID from, String fromRef, UUID into, boolean again) {

    /** Priority of the room that all others reckon with. */
    public static final int PURCHASES = 1_000;

    /** Priority of the coupons, which whoever redeems locks before processes hear of it. */
    public static final int COUPONS = 1_100;

    /** Priority of the processes. */
    public static final int PROCESSES = 3_500;

    /** Priority of what is told to processes because of the merge. */
    public static final int CONSEQUENCES = 4_000;

    /** Priority of the log, in which all others have written. */
    public static final int LOG = 5_000;
}
