package app.huike.crm.customer;

/** How customers without an owner get one. */
public enum AssignmentWay {
    /** Not at all: they are the whole team's. */
    NONE,
    /** To one after the other. */
    ROUND_ROBIN,
    /** To whoever looks after the fewest. */
    LEAST_BUSY,
    /** To whoever is named for the country of the customer's language, or for all others. */
    REGION
}
