package app.huike.lifecycle.membershiprenewal;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.UUID;

/** The names of the process about the end of a paid membership as its diagram uses them. */
public final class Renewal {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "membership-renewal";

    public static final ProcessVariable<UUID> PAID_MEMBERSHIP_ID = ProcessVariable.id("paidMembershipId");

    /** The first moment at which it is over. */
    public static final ProcessVariable<Instant> MEMBERSHIP_ENDS_AT = ProcessVariable.moment("membershipEndsAt");

    /** Parameter of the step planRenewal, an ISO duration, and what it answers. */
    public static final ProcessVariable<String> REMIND_AGAIN_BEFORE = ProcessVariable.text("remindAgainBefore");

    public static final ProcessVariable<Instant> REMIND_AGAIN_AT = ProcessVariable.moment("remindAgainAt");

    /** Answer of the step lookAtRenewal: {@code RENEWS}, {@code ENDS}, or {@code OVER} where it does not end any more. */
    public static final ProcessVariable<String> RENEWAL = ProcessVariable.text("renewal");

    private Renewal() {}
}
