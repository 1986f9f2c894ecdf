package app.huike.crm.loyalty;

/** What an entry of the ledger tells. */
public enum EntryKind {
    /** Came in: pending until the refund period is over, or to be spent at once. */
    EARNED,
    /** The refund period is over: what was pending can be spent. */
    ACTIVATED,
    SPENT,
    /** A spending was undone. */
    RETURNED,
    /** Not used in time. */
    LAPSED,
    /** Nobody had told the customer in time that it would lapse, so it lasts longer. */
    EXTENDED,
    /** Given or taken by a person, with a reason. */
    ADJUSTED,
    /** A purchase was refunded: what it had earned is taken back. */
    REVERSED,
    /** What came in paid for what was owed; a pair of entries that adds up to nothing. */
    SETTLED,
    /** Owed for so long that nobody waits for it any more. */
    WRITTEN_OFF,
    /** What had lapsed is there again, with a reason. */
    REINSTATED,
    /** Put aside for a checkout; the balance stays. */
    HELD,
    /** No longer put aside. */
    RELEASED
}
