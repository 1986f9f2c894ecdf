package app.huike.lifecycle.pointsapproval;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The names of the approval as its diagram uses them. */
public final class Approval {

    /** Its business key is the customer's id. */
    public static final String KEY = "points-approval";

    /** Message: somebody has decided on the page. */
    public static final String ADJUSTMENT_DECIDED = "adjustmentDecided";

    public static final ProcessVariable<UUID> ADJUSTMENT_ID = ProcessVariable.id("adjustmentId");

    /** With its sign, for the task's text. */
    public static final ProcessVariable<String> POINTS = ProcessVariable.text("points");

    /** Login of who wants it, for the task's text. */
    public static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");

    public static final ProcessVariable<Instant> REQUESTED_AT = ProcessVariable.moment("requestedAt");

    // parameters of the step planApproval: ISO durations from the request
    public static final ProcessVariable<String> RISE_AFTER = ProcessVariable.text("riseAfter");
    public static final ProcessVariable<String> REFUSE_AFTER = ProcessVariable.text("refuseAfter");

    // what it answers
    public static final ProcessVariable<Instant> RISE_AT = ProcessVariable.moment("riseAt");
    public static final ProcessVariable<Instant> REFUSE_AT = ProcessVariable.moment("refuseAt");

    /** Answer of the step riseToLead: a login; null for all leads. */
    public static final ProcessVariable<String> RISES_TO = ProcessVariable.text("risesTo");

    /** Answer of the step decideAdjustment: {@code DECIDED} or {@code NOT_ALLOWED}. */
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(ADJUSTMENT_DECIDED);

    private Approval() {}
}
