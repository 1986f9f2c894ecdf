package app.huike.crm.loyalty;

/** Whom a reward of a referral is for; each gets one. */
public enum ReferralSide {
    /** The new customer, who used the code. */
    REFEREE,
    /** Whose code it is. */
    REFERRER
}
