package app.huike.lifecycle.welcome;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The names of the welcome process as its diagram and its tables use them. */
public final class Welcome {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "welcome";

    /** The process that follows a refund which comes after the welcome has ended. */
    public static final String REFUNDED_KEY = "welcome-refunded";

    /** Why its coupon is granted. */
    public static final String COUPON_CAUSE = "welcome";

    // messages
    public static final String CONTACT_DATA_CHANGED = "contactDataChanged";
    public static final String EARLIER_PURCHASE_FOUND = "earlierPurchaseFound";
    public static final String COUPON_REDEEMED = "couponRedeemed";
    public static final String FIRST_PURCHASE_REFUNDED = "firstPurchaseRefunded";
    public static final String PHONE_CONSENT_WITHDRAWN = "phoneConsentWithdrawn";

    // what it starts with
    public static final ProcessVariable<UUID> PURCHASE_ID = ProcessVariable.id("purchaseId");
    public static final ProcessVariable<Instant> BOUGHT_AT = ProcessVariable.moment("boughtAt");

    /** The first basket as a decimal number, for tables: {@code 29.99}. */
    public static final ProcessVariable<String> BASKET = ProcessVariable.text("basket");

    /** The same with its currency, for texts: {@code USD 29.99}. */
    public static final ProcessVariable<String> TOTAL = ProcessVariable.text("total");

    public static final ProcessVariable<String> CATEGORY = ProcessVariable.text("category");

    /** False once history proves an earlier purchase. */
    public static final ProcessVariable<Boolean> FIRST_EVER = ProcessVariable.yesOrNo("firstEver");

    /** {@code WELCOME}, or the reason why not. */
    public static final ProcessVariable<String> CHECK = ProcessVariable.text("check");

    // what the table welcome-offer says
    public static final ProcessVariable<String> OFFER = ProcessVariable.text("offer");
    public static final ProcessVariable<String> PERCENT = ProcessVariable.text("percent");
    public static final ProcessVariable<String> AT_MOST = ProcessVariable.text("atMost");
    public static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");
    public static final ProcessVariable<String> MINIMUM_BASKET = ProcessVariable.text("minimumBasket");
    public static final ProcessVariable<String> VALID_FOR = ProcessVariable.text("validFor");

    public static final ProcessVariable<UUID> COUPON_ID = ProcessVariable.id("couponId");
    public static final ProcessVariable<Instant> COUPON_ENDS_AT = ProcessVariable.moment("couponEndsAt");
    public static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.moment("remindAt");

    // what the table welcome-follow-up asks and says
    public static final ProcessVariable<Boolean> MAY_CALL = ProcessVariable.yesOrNo("mayCall");
    public static final ProcessVariable<Boolean> MAY_WRITE = ProcessVariable.yesOrNo("mayWrite");
    public static final ProcessVariable<Boolean> HAS_OWNER = ProcessVariable.yesOrNo("hasOwner");
    public static final ProcessVariable<Long> CALLS_AHEAD = ProcessVariable.longNumber("callsAhead");
    public static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("followUp");

    // the call
    public static final ProcessVariable<Integer> ATTEMPTS = ProcessVariable.number("attempts");

    /** When to try: {@code ANY}, {@code MORNING}, {@code AFTERNOON}, {@code EVENING}. */
    public static final ProcessVariable<String> BEST_TIME = ProcessVariable.text("bestTime");

    /** Times of day that were tried in vain, separated by blanks. */
    public static final ProcessVariable<String> TRIED_TIMES = ProcessVariable.text("triedTimes");

    /** What the customer no longer wants: {@code calls}, {@code marketing}, {@code everything}. */
    public static final ProcessVariable<String> WITHDRAW = ProcessVariable.text("withdraw");

    /** What became of the coupon after a refund: {@code REVOKED}, {@code KEPT}, {@code NONE}. */
    public static final ProcessVariable<String> TAKEN = ProcessVariable.text("taken");

    // parameters of steps, in the diagram
    public static final ProcessVariable<String> REASON = ProcessVariable.text("reason");
    public static final ProcessVariable<String> REMIND_BEFORE = ProcessVariable.text("remindBefore");
    public static final ProcessVariable<String> TEMPLATE = ProcessVariable.text("template");
    public static final ProcessVariable<String> PURPOSE = ProcessVariable.text("purpose");
    public static final ProcessVariable<String> SEND_WITHIN = ProcessVariable.text("sendWithin");
    public static final ProcessVariable<String> ONLY_WHILE_UNUSED = ProcessVariable.text("onlyWhileUnused");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(
            CONTACT_DATA_CHANGED,
            EARLIER_PURCHASE_FOUND,
            COUPON_REDEEMED,
            FIRST_PURCHASE_REFUNDED,
            PHONE_CONSENT_WITHDRAWN);

    private Welcome() {}
}
