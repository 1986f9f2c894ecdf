package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;

/** The parameters of the step {@code noteEntry}, in the diagram. */
public final class LogVariables {

    /** Kind of the line in the customer's log, such as {@code WELCOME_SKIPPED}. */
    public static final ProcessVariable<String> ENTRY = ProcessVariable.text("entry");

    /** Why, such as {@code NO_CONTACT_DATA}. */
    public static final ProcessVariable<String> REASON = ProcessVariable.text("reason");

    private LogVariables() {}
}
