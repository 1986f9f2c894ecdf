package app.huike.lifecycle.churnwarning;

import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import java.util.List;

/** The names of the churn warning as its diagram and its tables use them. */
public final class Churn {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "churn-warning";

    // messages
    public static final String PURCHASE_MADE = "purchaseMade";
    public static final String PROFILING_OBJECTED = "profilingObjected";

    // what the table churn-crossing asks and says
    /** From 0 to 1, as a decimal number: {@code 0.8}. */
    public static final ProcessVariable<String> RISK_SCORE = ProcessVariable.text("riskScore");

    /** The lowest score since the last warning; {@code 0} for a customer who was never warned of. */
    public static final ProcessVariable<String> LOWEST_SINCE = ProcessVariable.text("lowestSince");

    /** {@code OPEN} or {@code NOTHING}. */
    public static final ProcessVariable<String> CROSSING = ProcessVariable.text("crossing");

    /** What the score is made of, the weightiest first: keys separated by blanks. */
    public static final ProcessVariable<String> FACTORS = ProcessVariable.text("factors");

    /** What the customer bought in twelve months, as a decimal number of the shop's currency. */
    public static final ProcessVariable<String> VALUE = ProcessVariable.text("value");

    // parameters of the step askForTurn
    /** So many of a hundred customers are worth it, by what they bought in twelve months. */
    public static final ProcessVariable<String> BEST_PERCENT = ProcessVariable.text("bestPercent");

    /** So many open ones an owner, or the group, has at most. */
    public static final ProcessVariable<String> OPEN_AT_MOST = ProcessVariable.text("openAtMost");

    /** Its answer: {@code ASK}, or why nobody is asked. */
    public static final ProcessVariable<String> TURN = ProcessVariable.text("turn");

    /** Parameter of the step givePoints: how many. */
    public static final ProcessVariable<String> POINTS = ProcessVariable.text("points");

    /** Its answer; 0 for a customer who is no member. */
    public static final ProcessVariable<Integer> GIVEN_POINTS = ProcessVariable.number("givenPoints");

    /** Parameter of the step closeWarning: why. */
    public static final ProcessVariable<String> CLOSED_BECAUSE = ProcessVariable.text("closedBecause");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(
            PURCHASE_MADE,
            PROFILING_OBJECTED,
            LeaveVariables.WIN_BACK_BEGUN,
            CallVariables.MARKETING_CALL_OFF,
            TaskVariables.CALL_FINISHED);

    private Churn() {}
}
