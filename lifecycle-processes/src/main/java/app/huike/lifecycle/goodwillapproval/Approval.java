package app.huike.lifecycle.goodwillapproval;

import app.huike.lifecycle.variable.ProcessVariable;
import java.util.List;
import java.util.UUID;

/** The names of the approval as its diagram uses them. */
public final class Approval {

    /** Its business key is the customer's id. */
    public static final String KEY = "goodwill-approval";

    /** Message: somebody has decided on the page of the case. */
    public static final String GOODWILL_DECIDED = "goodwillDecided";

    public static final ProcessVariable<UUID> GOODWILL_ID = ProcessVariable.id("goodwillId");

    /** With its currency, for the task's text: {@code USD 50.00}. */
    public static final ProcessVariable<String> AMOUNT = ProcessVariable.text("goodwillAmount");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(GOODWILL_DECIDED);

    private Approval() {}
}
