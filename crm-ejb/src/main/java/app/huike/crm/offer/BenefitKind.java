package app.huike.crm.offer;

/** What sort of thing a coupon gives. */
public enum BenefitKind {
    /** A share off the goods that count. */
    PERCENT,
    /** An amount off the goods that count. */
    AMOUNT,
    /** One piece for nothing: of an article, or the cheapest of a category. */
    FREE_ITEM,
    /** A thing that is handed over; nothing is taken off. */
    GIFT,
    /** Money that is credited to the customer afterwards; nothing is taken off. */
    CASHBACK;

    /** Whether the customer pays less at once. */
    public boolean takesOff() {
        return this == PERCENT || this == AMOUNT || this == FREE_ITEM;
    }
}
