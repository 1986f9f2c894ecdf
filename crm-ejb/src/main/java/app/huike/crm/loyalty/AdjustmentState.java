package app.huike.crm.loyalty;

/** Where an adjustment stands. */
public enum AdjustmentState {
    /** Waits for a second person. */
    REQUESTED,
    /** Stands in the ledger. */
    POSTED,
    /** Somebody, or the end of the time for it, said no. */
    REFUSED;

    /** Whether somebody has yet to decide. */
    public boolean waits() {
        return this == REQUESTED;
    }
}
