package app.huike.crm.care;

/** What is promised by a time. */
public enum DeadlineKind {
    /** The customer is told that we have the complaint. */
    ACKNOWLEDGE,
    /** A person answers. */
    RESPOND,
    /** It is settled. */
    RESOLVE
}
