package app.huike.lifecycle.pointsapproval;

import app.huike.lifecycle.variable.ProcessVariable;
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

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(ADJUSTMENT_DECIDED);

    private Approval() {}
}
