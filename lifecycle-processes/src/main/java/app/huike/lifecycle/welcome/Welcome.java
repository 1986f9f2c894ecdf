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

    /** Why its coupon is granted: the process itself. */
    public static final String COUPON_CAUSE = KEY;

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

    // what the table welcome-follow-up asks and says
    public static final ProcessVariable<Long> CALLS_AHEAD = ProcessVariable.longNumber("callsAhead");
    public static final ProcessVariable<String> FOLLOW_UP = ProcessVariable.text("followUp");

    /** The task of a lead who finds out whether two customers are one, and its answer where they are. */
    public static final String DUPLICATE_KIND = "duplicate-customer";

    public static final String MERGED_BY_HAND = "merged-by-hand";

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(
            CONTACT_DATA_CHANGED,
            EARLIER_PURCHASE_FOUND,
            COUPON_REDEEMED,
            FIRST_PURCHASE_REFUNDED,
            PHONE_CONSENT_WITHDRAWN);

    private Welcome() {}
}
