package app.huike.lifecycle.tierreview;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;

/** The names of the processes about tiers as their diagrams use them. */
public final class TierStage {

    /** The warnings before a tier is lost; its business key is the customer's id. */
    public static final String KEY = "tier-review";

    /** The word that a tier has changed. */
    public static final String CHANGE_KEY = "tier-change";

    /** The word that the nightly review has lowered it. */
    public static final String LOWERED_KEY = "tier-lowered";

    // messages
    public static final String TIER_CHANGED = "tierChanged";
    public static final String MEMBER_LEFT = "memberLeft";

    /** The first moment after the period in which the tier is kept. */
    public static final ProcessVariable<Instant> PERIOD_ENDS_AT = ProcessVariable.moment("periodEndsAt");

    /** The first moment after the days of grace. */
    public static final ProcessVariable<Instant> GRACE_ENDS_AT = ProcessVariable.moment("graceEndsAt");

    // parameters of the step planReview: ISO durations
    public static final ProcessVariable<String> WARN_BEFORE = ProcessVariable.text("warnBefore");
    public static final ProcessVariable<String> WARN_AGAIN_BEFORE = ProcessVariable.text("warnAgainBefore");
    public static final ProcessVariable<String> TELL_GRACE_AFTER = ProcessVariable.text("tellGraceAfter");
    public static final ProcessVariable<String> CLOSE_AFTER_GRACE = ProcessVariable.text("closeAfterGrace");

    // what it answers
    public static final ProcessVariable<Instant> WARN_AT = ProcessVariable.moment("warnAt");
    public static final ProcessVariable<Instant> WARN_AGAIN_AT = ProcessVariable.moment("warnAgainAt");
    public static final ProcessVariable<Instant> TELL_GRACE_AT = ProcessVariable.moment("tellGraceAt");
    public static final ProcessVariable<Instant> REVIEW_ENDS_AT = ProcessVariable.moment("reviewEndsAt");

    /** Answer of the step lookAtTier: {@code KEPT} or {@code AT_RISK}. */
    public static final ProcessVariable<String> STANDING = ProcessVariable.text("standing");

    /** Where a tier has gone: {@code UP} or {@code DOWN}. */
    public static final ProcessVariable<String> DIRECTION = ProcessVariable.text("direction");

    /** All messages that the diagrams may wait for. */
    public static final List<String> MESSAGES = List.of(TIER_CHANGED, MEMBER_LEFT);

    private TierStage() {}
}
