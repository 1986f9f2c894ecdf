package app.huike.lifecycle.task;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;

/** What the inbox and a process tell each other, in every diagram. */
public final class TaskVariables {

    /** Key of the outcome that a person chose; gateways behind a user task ask it. */
    public static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    /** When the outcome was chosen. */
    public static final ProcessVariable<Instant> OUTCOME_AT = ProcessVariable.moment("outcomeAt");

    /** Login of who chose it. */
    public static final ProcessVariable<String> OUTCOME_BY = ProcessVariable.text("outcomeBy");

    /** Why the process no longer needs its open tasks, such as {@code REDEEMED}; travels with the message that ends them. */
    public static final ProcessVariable<String> GONE_BECAUSE = ProcessVariable.text("goneBecause");

    /** When that happened. */
    public static final ProcessVariable<Instant> GONE_AT = ProcessVariable.moment("goneAt");

    /** The reason where none is told, such as a timer of the diagram. */
    public static final String NO_LONGER_NEEDED = "NO_LONGER_NEEDED";

    /** The message by which a process that joined another's call learns how that ended; brings the outcome. */
    public static final String CALL_FINISHED = "callFinished";

    /** Parameter of the step {@code joinCall}: id of the user task of this diagram that would have been the call. */
    public static final ProcessVariable<String> CALL = ProcessVariable.text("call");

    private TaskVariables() {}
}
