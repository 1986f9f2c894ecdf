package app.huike.lifecycle.reminder;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.UUID;

/** The names of the reminder as its diagram uses them. */
public final class Reminder {

    /** Its business key is the customer's id. */
    public static final String KEY = "reminder";

    public static final ProcessVariable<UUID> REMINDER_ID = ProcessVariable.id("reminderId");

    /** Login of who is to be reminded. */
    public static final ProcessVariable<String> REMIND_WHO = ProcessVariable.text("remindWho");

    /** When the task comes up. */
    public static final ProcessVariable<Instant> REMIND_AT = ProcessVariable.moment("reminderAt");

    /** Parameter of the step {@code planReminder}: so long after that it is let go; ISO duration. */
    public static final ProcessVariable<String> LET_GO_AFTER = ProcessVariable.text("letGoAfter");

    /** Its answer: when that is. */
    public static final ProcessVariable<Instant> LET_GO_AT = ProcessVariable.moment("letGoAt");

    private Reminder() {}
}
