package app.huike.lifecycle.step;

import app.huike.lifecycle.variable.ProcessVariable;

/** A call to the customer that is tried again at other times of day. */
public final class CallVariables {

    public static final ProcessVariable<Integer> ATTEMPTS = ProcessVariable.number("attempts");

    /** When to try: {@code ANY}, {@code MORNING}, {@code AFTERNOON}, {@code EVENING}. */
    public static final ProcessVariable<String> BEST_TIME = ProcessVariable.text("bestTime");

    /** Times of day that were tried in vain, separated by blanks. */
    public static final ProcessVariable<String> TRIED_TIMES = ProcessVariable.text("triedTimes");

    /** What the customer no longer wants: {@code calls}, {@code marketing}, {@code everything}. */
    public static final ProcessVariable<String> WITHDRAW = ProcessVariable.text("withdraw");

    // messages

    /** A call that needs consent to marketing is no longer wanted; brings the reason. */
    public static final String MARKETING_CALL_OFF = "marketingCallOff";

    /** A call to ask, or that the customer asked for, is no longer wanted; brings the reason. */
    public static final String FEEDBACK_CALL_OFF = "feedbackCallOff";

    /** The reason where the customer no longer wants to be called. */
    public static final String CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN";

    private CallVariables() {}
}
