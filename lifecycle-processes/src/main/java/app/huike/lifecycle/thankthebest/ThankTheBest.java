package app.huike.lifecycle.thankthebest;

import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import java.util.List;

/** The names of the thanks to the best as their diagram uses them. */
public final class ThankTheBest {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "thank-the-best";

    /** What the customer bought in the last twelve months, {@code USD 712.50}. */
    public static final ProcessVariable<String> VALUE = ProcessVariable.text("value");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(CallVariables.MARKETING_CALL_OFF, TaskVariables.CALL_FINISHED);

    private ThankTheBest() {}
}
