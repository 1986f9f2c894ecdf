package app.huike.lifecycle.loyaltyenrolment;

import app.huike.lifecycle.variable.ProcessVariable;
import java.util.List;

/** The names of the way into the programme as its diagrams and its table use them. */
public final class Enrolment {

    /** The invitation; its business key is the customer's id. */
    public static final String KEY = "loyalty-enrolment";

    /** The welcome of a new member, invited or not. */
    public static final String MEMBER_WELCOME_KEY = "member-welcome";

    // messages
    public static final String MEMBER_ENROLLED = "memberEnrolled";
    public static final String MEMBERSHIP_DECLINED = "membershipDeclined";
    public static final String MARKETING_WITHDRAWN = "marketingWithdrawn";

    // what the table loyalty-invitation asks, of purchases whose refund period is over
    public static final ProcessVariable<Long> KEPT_PURCHASES = ProcessVariable.longNumber("keptPurchases");

    /** Of them those that came in live; 0 means: known from history alone. */
    public static final ProcessVariable<Long> LIVE_PURCHASES = ProcessVariable.longNumber("livePurchases");

    /** On so many days of the shop. */
    public static final ProcessVariable<Long> PURCHASE_DAYS = ProcessVariable.longNumber("purchaseDays");

    /** What was paid for them and not given back, as a decimal number of the shop's currency: {@code 129.99}. */
    public static final ProcessVariable<String> NET = ProcessVariable.text("net");

    /** What it says: {@code INVITE} or {@code NOT_YET}. */
    public static final ProcessVariable<String> INVITATION = ProcessVariable.text("invitation");

    /** All messages that the diagrams may wait for. */
    public static final List<String> MESSAGES = List.of(MEMBER_ENROLLED, MEMBERSHIP_DECLINED, MARKETING_WITHDRAWN);

    private Enrolment() {}
}
