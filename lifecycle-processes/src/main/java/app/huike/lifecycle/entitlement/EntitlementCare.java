package app.huike.lifecycle.entitlement;

import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Instant;
import java.util.UUID;

/** The names of the entitlement process as its diagram uses them. */
public final class EntitlementCare {

    /** The process; its business key is the customer's id. */
    public static final String KEY = "entitlement";

    public static final ProcessVariable<UUID> BOOKING_ID = ProcessVariable.id("bookingId");

    /** {@code VISIT}, {@code TRAINING} or {@code SUPPORT}. */
    public static final ProcessVariable<String> WHAT = ProcessVariable.text("what");

    public static final ProcessVariable<Instant> SLOT = ProcessVariable.moment("slot");

    /** The slot's time of the shop's day, {@code 14:30}. */
    public static final ProcessVariable<String> SLOT_TIME = ProcessVariable.text("slotTime");

    /** Parameter of the step {@code planBooking}: so long before the slot there is a task; ISO duration. */
    public static final ProcessVariable<String> TASK_BEFORE = ProcessVariable.text("taskBefore");

    /** Its answer: when that is. */
    public static final ProcessVariable<Instant> TASK_AT = ProcessVariable.moment("taskAt");

    /** Its answer: in how much working time the task is due, ISO duration; before the slot. */
    public static final ProcessVariable<String> TASK_DUE = ProcessVariable.text("taskDue");

    /** Parameter of the step {@code planBooking}: so much working time before the slot the task is due, at the latest; ISO duration. */
    public static final ProcessVariable<String> DUE_BEFORE = ProcessVariable.text("dueBefore");

    private EntitlementCare() {}
}
