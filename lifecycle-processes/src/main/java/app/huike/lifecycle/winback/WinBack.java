package app.huike.lifecycle.winback;

import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;

/** The names of the win-back process as its diagram and its tables use them. */
public final class WinBack {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "win-back";

    // messages
    public static final String PURCHASE_MADE = "purchaseMade";

    /** When the customer bought last. */
    public static final ProcessVariable<Instant> SILENT_SINCE = ProcessVariable.moment("silentSince");

    /** What the customer bought in the twelve months before that, as a decimal number of the shop's currency: {@code 129.99}. */
    public static final ProcessVariable<String> VALUE = ProcessVariable.text("value");

    /** Why it ended where a purchase ended it. */
    public static final String BOUGHT_AGAIN = "BOUGHT_AGAIN";

    /** {@code WIN_BACK}, or the reason why no offer: {@code REFUNDED_LATELY}; {@code UNSATISFIED} with the last complaint, who gets a person instead. */
    public static final ProcessVariable<String> CHECK = ProcessVariable.text("check");

    /** Parameter of the step {@code checkWinBack}: ISO duration. */
    public static final ProcessVariable<String> NO_OFFER_AFTER_REFUND = ProcessVariable.text("noOfferAfterRefund");

    /** What the table says: {@code CALL}, {@code NEWS}, {@code NOTHING}. */
    public static final ProcessVariable<String> TOUCH = ProcessVariable.text("touch");

    /** Why the customer says he no longer buys, coded; null where he did not say it. */
    public static final ProcessVariable<String> LOSS_REASON = ProcessVariable.text("lossReason");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(
            PURCHASE_MADE,
            LeaveVariables.COMPLAINT_CLOSED,
            CallVariables.MARKETING_CALL_OFF,
            TaskVariables.CALL_FINISHED);

    private WinBack() {}
}
