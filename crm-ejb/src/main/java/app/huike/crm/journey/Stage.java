package app.huike.crm.journey;

/** The customer's stage of life. */
public enum Stage {
    PROSPECT,
    NEW,
    ACTIVE,
    LOYAL,
    AT_RISK,
    LAPSED,
    LOST,
    CLOSED
}
