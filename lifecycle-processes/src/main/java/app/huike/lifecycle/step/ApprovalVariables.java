package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;

/** What every process knows in which a second person decides. */
public final class ApprovalVariables {

    /** Login of who wants it, for the task's text. */
    public static final ProcessVariable<String> REQUESTED_BY = ProcessVariable.text("requestedBy");

    public static final ProcessVariable<Instant> REQUESTED_AT = ProcessVariable.moment("requestedAt");

    // parameters of the step planApproval: ISO durations from the request; the second is absent where the start says
    // when it is refused
    public static final ProcessVariable<String> RISE_AFTER = ProcessVariable.text("riseAfter");
    public static final ProcessVariable<String> REFUSE_AFTER = ProcessVariable.text("refuseAfter");

    // what it answers
    public static final ProcessVariable<Instant> RISE_AT = ProcessVariable.moment("riseAt");
    public static final ProcessVariable<Instant> REFUSE_AT = ProcessVariable.moment("refuseAt");

    /** Answer of the step that finds the lead's lead: a login; null for all leads. */
    public static final ProcessVariable<String> RISES_TO = ProcessVariable.text("risesTo");

    /** Answer of the step that does what was said: {@code DECIDED} or {@code NOT_ALLOWED}. */
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    private ApprovalVariables() {}
}
