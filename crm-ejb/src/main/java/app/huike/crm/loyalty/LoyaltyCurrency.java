package app.huike.crm.loyalty;

/** What a customer can have on the ledger; each has a balance of its own. */
public enum LoyaltyCurrency {
    /** Points. */
    POINTS,
    /** Stamps on the card whose last field is free. */
    STAMPS,
    /** Money that can be spent here: the smallest unit of the shop's currency. */
    CASHBACK
}
