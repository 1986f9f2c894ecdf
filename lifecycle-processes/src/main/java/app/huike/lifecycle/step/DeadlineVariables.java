package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;

/** A moment by which a process has to come to its end, for several timers of a diagram. */
public final class DeadlineVariables {

    /** Parameter of the step {@code setDeadline}: ISO duration from now on. */
    public static final ProcessVariable<String> DEADLINE_AFTER = ProcessVariable.text("deadlineAfter");

    /** Parameter of the step {@code setWorkingDeadline}: ISO duration of the shop's working time from now on, {@code PT8H} or {@code P2D}. */
    public static final ProcessVariable<String> WORKING_TIME = ProcessVariable.text("workingTime");

    public static final ProcessVariable<Instant> DEADLINE = ProcessVariable.moment("deadline");

    private DeadlineVariables() {}
}
