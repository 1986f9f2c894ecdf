package app.huike.lifecycle.complaint;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The names of the complaint process as its diagram uses them. */
public final class Complaint {

    /** The process; its business key is the customer's id, its cause the case's, and which reopening where it had ended before. */
    public static final String KEY = "complaint";

    // messages
    public static final String CASE_CHANGED = "caseChanged";
    public static final String CASE_SETTLED = "caseSettled";
    public static final String CASE_CLOSED = "caseClosed";
    public static final String CASE_REOPENED = "caseReopened";
    public static final String SATISFACTION_TOLD = "satisfactionTold";

    public static final ProcessVariable<UUID> CASE_ID = ProcessVariable.id("caseId");

    /** As people read it out: {@code 10423-8}. */
    public static final ProcessVariable<String> CASE_NUMBER = ProcessVariable.text("caseNumber");

    /** Whether it watches a case that was reopened after an earlier run had ended: no receipt then. */
    public static final ProcessVariable<Boolean> AGAIN = ProcessVariable.yesOrNo("again");

    /** What the last look found: {@code NOTHING}, {@code WARNED}, {@code ESCALATED}, {@code SILENT}, {@code CLOSED}, {@code UNTOLD}. */
    public static final ProcessVariable<String> FOUND = ProcessVariable.text("found");

    public static final ProcessVariable<Instant> NEXT_LOOK = ProcessVariable.moment("nextLook");

    /** Whether the lead was told that the case is of severity 1. */
    public static final ProcessVariable<Boolean> GRAVE_TOLD = ProcessVariable.yesOrNo("graveTold");

    /** What the customer said of how it was settled; null while that is not known. */
    public static final ProcessVariable<String> SATISFACTION = ProcessVariable.text("satisfaction");

    /** Parameter of the step {@code lookAtCase}, ISO duration: so long is a customer awaited. */
    public static final ProcessVariable<String> NO_REPLY_AFTER = ProcessVariable.text("noReplyAfter");

    /** Parameter of the step {@code lookAtCase}, ISO duration: when to look again while no promise runs. */
    public static final ProcessVariable<String> LOOK_AGAIN = ProcessVariable.text("lookAgain");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES =
            List.of(CASE_CHANGED, CASE_SETTLED, CASE_CLOSED, CASE_REOPENED, SATISFACTION_TOLD);

    private Complaint() {}
}
