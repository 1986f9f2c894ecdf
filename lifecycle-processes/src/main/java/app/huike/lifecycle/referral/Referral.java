package app.huike.lifecycle.referral;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The names of the referral as its diagrams and its table use them. */
public final class Referral {

    /** From the referee's first purchase to the reward; its business key is the referee's id. */
    public static final String KEY = "referral";

    /** The reward of whose code it was; its business key is that customer's id, its cause the referee's. */
    public static final String THANKS_KEY = "referral-thanks";

    // messages
    public static final String REFERRAL_VOIDED = "referralVoided";
    public static final String COUPON_REDEEMED = "couponRedeemed";

    // what they start with
    public static final ProcessVariable<UUID> REFEREE_ID = ProcessVariable.id("refereeId");

    /** For whom the reward is: {@code REFEREE} or {@code REFERRER}; the table asks it. */
    public static final ProcessVariable<String> SIDE = ProcessVariable.text("side");

    public static final ProcessVariable<UUID> PURCHASE_ID = ProcessVariable.id("purchaseId");
    public static final ProcessVariable<Instant> BOUGHT_AT = ProcessVariable.moment("boughtAt");

    /** The first purchase with its currency, for texts: {@code USD 29.99}. */
    public static final ProcessVariable<String> TOTAL = ProcessVariable.text("total");

    // parameters of the step lookAtReferral
    /** ISO duration from the purchase to the reward. */
    public static final ProcessVariable<String> REFUND_PERIOD = ProcessVariable.text("refundPeriod");

    /** What has to be left of the first purchase, a decimal number of the shop's currency. */
    public static final ProcessVariable<String> FIRST_PURCHASE_FROM = ProcessVariable.text("firstPurchaseFrom");

    // what it answers
    /** {@code CLASH}, {@code WAIT}, {@code REWARD}, or why there is no reward. */
    public static final ProcessVariable<String> VERDICT = ProcessVariable.text("verdict");

    public static final ProcessVariable<Instant> REWARD_AT = ProcessVariable.moment("rewardAt");

    /** What both share; null where nothing clashes: {@code SAME_CONTACT}, {@code POSSIBLE_DUPLICATE}. */
    public static final ProcessVariable<String> CLASH_REASON = ProcessVariable.text("clashReason");

    /** Why it was ended from outside; travels with the message. */
    public static final ProcessVariable<String> VOIDED_BECAUSE = ProcessVariable.text("voidedBecause");

    /** Parameter of the step {@code endReferral}: why there is no reward. */
    public static final ProcessVariable<String> NO_REWARD_BECAUSE = ProcessVariable.text("noRewardBecause");

    /** Parameter of the step {@code takeReward}: so many a year of whose code it is. */
    public static final ProcessVariable<String> REWARDS_A_YEAR = ProcessVariable.text("rewardsAYear");

    /** Its answer. */
    public static final ProcessVariable<Boolean> TAKES_REWARD = ProcessVariable.yesOrNo("takesReward");

    /** All messages that the diagrams may wait for. */
    public static final List<String> MESSAGES = List.of(REFERRAL_VOIDED, COUPON_REDEEMED);

    private Referral() {}
}
