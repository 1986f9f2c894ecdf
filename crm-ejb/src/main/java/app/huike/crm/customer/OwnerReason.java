package app.huike.crm.customer;

/** Why a customer is another's from now on. */
public enum OwnerReason {
    /** A lead or a program of the shop said so. */
    NAMED,
    /** A colleague took the customer: nobody had it, or it was no longer protected. */
    TAKEN,
    /** The owner gave it away. */
    GIVEN,
    /** By the team's rule for customers without an owner. */
    RULE,
    /** The customer's tier brings an account manager. */
    TIER,
    /** Somebody decided about a dispute. */
    DISPUTE,
    /** The owner has left. */
    LEFT,
    /** Two customers turned out to be one. */
    MERGED
}
