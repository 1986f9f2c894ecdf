package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;

/** The parameters of the step {@code openCase}, in the diagram. */
public final class CaseVariables {

    /** How the customer told it: {@code PHONE}, {@code EMAIL}, … */
    public static final ProcessVariable<String> CHANNEL = ProcessVariable.text("channel");

    /** What the complaint is called: the key of words of the stage, {@code case.<subject>}. */
    public static final ProcessVariable<String> SUBJECT = ProcessVariable.text("subject");

    private CaseVariables() {}
}
