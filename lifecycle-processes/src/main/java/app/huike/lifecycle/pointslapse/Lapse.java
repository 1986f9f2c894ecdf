package app.huike.lifecycle.pointslapse;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;

/** The names of the process of the notices as its diagram uses them. */
public final class Lapse {

    /** Its business key is the customer's id. */
    public static final String KEY = "points-lapse";

    /** The first moment at which the points, the cash-back or the stamps are over. */
    public static final ProcessVariable<Instant> ENDS_AT = ProcessVariable.moment("pointsEndAt");

    // parameters of the step planNotices: ISO durations
    public static final ProcessVariable<String> LOOK_AFTER = ProcessVariable.text("lookAfter");
    public static final ProcessVariable<String> TELL_AGAIN_BEFORE = ProcessVariable.text("tellAgainBefore");

    // what it answers
    public static final ProcessVariable<Instant> LOOK_AT = ProcessVariable.moment("lookAt");
    public static final ProcessVariable<Instant> TELL_AGAIN_AT = ProcessVariable.moment("tellAgainAt");

    /** Parameter of the step noteNotice: the template of the message that was the notice. */
    public static final ProcessVariable<String> NOTICE_TEMPLATE = ProcessVariable.text("noticeTemplate");

    private Lapse() {}
}
