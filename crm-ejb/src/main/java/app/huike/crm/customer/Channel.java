package app.huike.crm.customer;

/** How a customer is contacted; consent is given for each. */
public enum Channel {
    EMAIL,
    SMS,
    PHONE,
    POST
}
