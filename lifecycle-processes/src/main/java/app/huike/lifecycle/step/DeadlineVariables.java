package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;

/** A moment by which a process has to come to its end, for several timers of a diagram. */
public final class DeadlineVariables {

    /** Parameter of the step {@code setDeadline}: ISO duration from now on. */
    public static final ProcessVariable<String> DEADLINE_AFTER = ProcessVariable.text("deadlineAfter");

    public static final ProcessVariable<Instant> DEADLINE = ProcessVariable.moment("deadline");

    private DeadlineVariables() {}
}
