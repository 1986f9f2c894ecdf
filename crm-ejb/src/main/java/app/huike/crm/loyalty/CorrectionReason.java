package app.huike.crm.loyalty;

/** Why a person gives or takes points. */
public enum CorrectionReason {
    /** The customer was annoyed with good reason. */
    COMPLAINT,
    /** A friendly gesture. */
    GOODWILL,
    /** Something was counted wrongly. */
    MISTAKE,
    /** A purchase was not told, or told of another customer. */
    MISSING_PURCHASE,
    /** Nobody told the customer in time that points would lapse. */
    NO_NOTICE,
    /** Came to an event, answered a question, helped. */
    ACTIVITY
}
