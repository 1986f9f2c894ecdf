package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.variable.ProcessVariable;

/** What a diagram and the steps {@code askLeave} and {@code splitControlGroup} tell each other. */
public final class LeaveVariables {

    /** The message that what froze a process is over. */
    public static final String COMPLAINT_CLOSED = "complaintClosed";

    /** The message that a win-back begins: what was to keep the customer comes too late. */
    public static final String WIN_BACK_BEGUN = "winBackBegun";

    /** Parameter of {@code askLeave}: {@code CALL}, {@code MESSAGE} or {@code OFFER}. */
    public static final ProcessVariable<String> CONTACT = ProcessVariable.text("contact");

    /** The answer: {@code GO}, {@code FROZEN}, {@code DROPPED_AFTER_PAUSE}; for calls also {@code NO_CONSENT}, {@code UNREACHABLE}, {@code JOIN}, {@code CAPPED}. */
    public static final ProcessVariable<String> LEAVE = ProcessVariable.text("leave");

    /** Parameter of {@code splitControlGroup}: how many of a hundred customers are left alone, {@code 0} to {@code 100}. */
    public static final ProcessVariable<String> SHARE = ProcessVariable.text("share");

    /** Its answer: {@code TREATED} or {@code HOLDOUT}. */
    public static final ProcessVariable<String> ARM = ProcessVariable.text("arm");

    private LeaveVariables() {}
}
