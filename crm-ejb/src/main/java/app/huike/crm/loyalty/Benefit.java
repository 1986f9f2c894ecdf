package app.huike.crm.loyalty;

/** What a tier brings; which tier brings which, the shop sets. */
public enum Benefit {
    /** Tasks and complaints come first. */
    PRIORITY_SERVICE,
    /** An account manager who is known by name. */
    NAMED_MANAGER,
    /** May buy before others. */
    EARLY_ACCESS,
    /** A gift a year. */
    GIFT,
    /** A discount that others do not get. */
    EXCLUSIVE_DISCOUNT
}
