package app.huike.crm.customer;

/** What the customer said. Silence is UNKNOWN, and UNKNOWN is not consent. */
public enum ConsentState {
    UNKNOWN,
    GRANTED,
    WITHDRAWN
}
