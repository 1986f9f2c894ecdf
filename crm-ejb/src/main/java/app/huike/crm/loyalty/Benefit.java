package app.huike.crm.loyalty;

/** What a tier brings, and the product gives; which tier brings which, the shop sets. */
public enum Benefit {
    /** Tasks and complaints come first. */
    PRIORITY_SERVICE,
    /** A gift a year. */
    GIFT,
    /** A discount that others do not get. */
    EXCLUSIVE_DISCOUNT
}
