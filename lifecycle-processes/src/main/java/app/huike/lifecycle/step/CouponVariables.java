package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.UUID;

/** A coupon in a diagram: what the table of offers says, what is granted, and when it ends. */
public final class CouponVariables {

    // what a table of offers says
    public static final ProcessVariable<String> OFFER = ProcessVariable.text("offer");
    public static final ProcessVariable<String> PERCENT = ProcessVariable.text("percent");
    public static final ProcessVariable<String> AT_MOST = ProcessVariable.text("atMost");
    public static final ProcessVariable<String> AMOUNT = ProcessVariable.text("amount");
    public static final ProcessVariable<String> MINIMUM_BASKET = ProcessVariable.text("minimumBasket");
    public static final ProcessVariable<String> VALID_FOR = ProcessVariable.text("validFor");

    /**
     * What it is granted for, besides the process: one coupon for one cause, kept so in the schema. A stage sets it when it starts, such as to
     * the id of a purchase; where it sets none, it is the run of the process itself.
     */
    public static final ProcessVariable<String> CAUSE_REF = ProcessVariable.text("causeRef");

    public static final ProcessVariable<UUID> COUPON_ID = ProcessVariable.id("couponId");
    public static final ProcessVariable<Instant> COUPON_ENDS_AT = ProcessVariable.moment("couponEndsAt");

    /** When to remind of it; {@link #REMIND_BEFORE} its end, but not in the past. */
    public static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.moment("remindAt");

    /** What became of it when it was to be taken back: {@code REVOKED}, {@code KEPT}, {@code NONE}. */
    public static final ProcessVariable<String> TAKEN = ProcessVariable.text("taken");

    // parameters of steps, in the diagram
    public static final ProcessVariable<String> REMIND_BEFORE = ProcessVariable.text("remindBefore");

    private CouponVariables() {}
}
