package app.huike.lifecycle.keepintouch;

import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;

/** The names of keeping in touch as its diagram uses them. */
public final class KeepInTouch {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "keep-in-touch";

    /** Key of the tier whose cadence it is, such as {@code GOLD}. */
    public static final ProcessVariable<String> TIER = ProcessVariable.text("tier");

    /** The day on which somebody spoke with the customer last, or on which he became a member, where that was later. */
    public static final ProcessVariable<Instant> SILENT_SINCE = ProcessVariable.moment("silentSince");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(CallVariables.MARKETING_CALL_OFF, TaskVariables.CALL_FINISHED);

    private KeepInTouch() {}
}
