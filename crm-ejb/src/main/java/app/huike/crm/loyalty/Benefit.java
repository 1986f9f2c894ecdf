package app.huike.crm.loyalty;

/** What a tier brings, and the product gives; which tier brings which, the shop sets. */
public enum Benefit {
    /** Tasks and complaints come first. */
    PRIORITY_SERVICE,
    /** An account manager of one's own: whoever has none is given one. */
    NAMED_MANAGER,
    /** Codes of a campaign work some days before they do for others. */
    EARLY_ACCESS,
    /** A gift a year. */
    GIFT,
    /** A discount that others do not get. */
    EXCLUSIVE_DISCOUNT
}
