package app.huike.crm.customer;

/** What a customer is contacted for. */
public enum Purpose {
    /** About an order or a complaint of the customer's own: needs no marketing consent. */
    SERVICE,
    MARKETING,
    FEEDBACK
}
