package app.huike.lifecycle.ownershipdispute;

import app.huike.lifecycle.variable.ProcessVariable;
import java.util.List;
import java.util.UUID;

/** The names of the dispute as its diagram uses them. */
public final class Dispute {

    /** Its business key is the customer's id. */
    public static final String KEY = "ownership-dispute";

    /** Message: the dispute is over without the task. */
    public static final String DISPUTE_SETTLED = "disputeSettled";

    public static final ProcessVariable<UUID> DISPUTE_ID = ProcessVariable.id("disputeId");

    /** Login of who has the customer, for the task's text. */
    public static final ProcessVariable<String> OWNER = ProcessVariable.text("owner");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(DISPUTE_SETTLED);

    private Dispute() {}
}
