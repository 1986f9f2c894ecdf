package app.huike.lifecycle.recordcheck;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.List;

/** The names of the check of a record as its diagram uses them. */
public final class RecordCheck {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "record-check";

    /** Message: somebody found the record right without the task. */
    public static final String RECORD_VERIFIED = "recordVerified";

    /** The day on which somebody last found the record right, or on which it was made. */
    public static final ProcessVariable<Instant> STALE_SINCE = ProcessVariable.moment("staleSince");

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(RECORD_VERIFIED);

    private RecordCheck() {}
}
