package app.huike.crm.loyalty;

/** How far a referral is. */
public enum ReferralState {
    /** The code was used, nothing was bought yet. */
    USED,
    /** Held for a person to look at; the reason says why. */
    HELD,
    /** Bought; the refund period runs. */
    WAITING,
    /** The referee was rewarded; it counts. */
    REWARDED,
    /** Over without a reward; the reason says why. */
    ENDED
}
