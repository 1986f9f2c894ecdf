package app.huike.crm.care;

/** What came of asking a customer how a purchase is doing. */
public enum VisitResult {
    /** All is well: a good score, or told so on the telephone. */
    OK,
    /** Something has to be put right; it has become a complaint. */
    PROBLEM,
    /** A bad score, and nobody spoke with the customer about it. */
    UNHAPPY,
    /** Called, and never reached. */
    UNREACHABLE,
    /** Asked, and said nothing. */
    SILENT,
    /** Wants no contact. */
    NO_CONTACT,
    /** Was not asked: a rule stood against it. */
    LEFT_ALONE,
    /** What was bought came back meanwhile. */
    GIVEN_BACK
}
