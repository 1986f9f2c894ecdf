package app.huike.crm.care;

/** What was at the root of a complaint. */
public enum CaseCause {
    PRODUCT,
    DELIVERY,
    /** How somebody of the shop acted. */
    SERVICE,
    PRICE,
    INFORMATION,
    PAYMENT,
    /** A fault of our programs. */
    SYSTEM,
    /** A mistake of the customer's. */
    CUSTOMER,
    /** Weather, strikes, suppliers. */
    OUTSIDE,
    UNKNOWN
}
