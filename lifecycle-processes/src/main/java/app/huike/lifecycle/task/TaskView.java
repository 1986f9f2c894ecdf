package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task.
 *
 * @param kind such as {@code welcome-call}: texts, script and outcomes go by it
 * @param parameters values for its texts, by name: money and instants as strings that the page formats
 * @param reference the purchase or coupon that it is about, by name
 * @param standsInFor login of whoever is away and for whom the assignee works on it, or did it; null for nobody
 * @param inReviewOf login of who has told how it ended, and waits until a second person has looked at it; null where nobody waits
 * @param group key of the role whose people may take it, such as {@code account-manager}
 * @param team of the customer when the task was made
 * @param returnsTo login of whom it comes back to when whoever has it is done; null where it was not lent
 * @param later when it comes back, where it was put off; also after that moment. Null where it was not
 */
public record TaskView(
        String id,
        String kind,
        UUID customerId,
        String customerRef,
        String customerName,
        Standing customer,
        State state,
        String assignee,
        String standsInFor,
        String returnsTo,
        String inReviewOf,
        String group,
        String team,
        Instant createdAt,
        Instant dueAt,
        Later later,
        int priority,
        Map<String, String> parameters,
        List<Outcome> outcomes,
        Form form,
        String outcome,
        String note,
        Instant doneAt,
        String process,
        int processVersion,
        String element,
        String instance) {

    /** The same task, but with the texts of another kind. */
    TaskView about(String otherProcess, String otherKind, Map<String, String> otherParameters) {
        return new TaskView(
                id,
                otherKind,
                customerId,
                customerRef,
                customerName,
                customer,
                state,
                assignee,
                standsInFor,
                returnsTo,
                inReviewOf,
                group,
                team,
                createdAt,
                dueAt,
                later,
                priority,
                otherParameters,
                outcomes,
                form,
                outcome,
                note,
                doneAt,
                otherProcess,
                processVersion,
                element,
                instance);
    }

    /** Refusals {@code TASK_DONE}, {@code TASK_GONE}. */
    void refuseEnded() {
        if (state == State.DONE) {
            throw Refused.conflict("TASK_DONE").with("at", doneAt);
        }
        if (state == State.GONE) {
            throw Refused.conflict("TASK_GONE").with("reason", outcome).with("at", doneAt);
        }
    }

    /** Refusal {@code TASK_LENT}: whoever has it gives it back, and does not end it. */
    void refuseLent(Actor actor) {
        if (returnsTo != null && actor.login().equals(assignee)) {
            throw Refused.conflict("TASK_LENT").with("by", returnsTo);
        }
    }

    /** Refusals {@code REVIEW_OWN} for whoever waits for a second person. */
    void refuseOwnReview(Actor actor) {
        if (actor.login().equals(inReviewOf)) {
            throw Refused.conflict("REVIEW_OWN");
        }
    }

    /** Refusal {@code TASK_IN_REVIEW}: it is to be looked at, and not to be finished otherwise. */
    void refuseInReview() {
        if (inReviewOf != null) {
            throw Refused.conflict("TASK_IN_REVIEW").with("by", inReviewOf);
        }
    }

    /** Whether it is put off beyond a moment. */
    public boolean waits(Instant now) {
        return later != null && later.until().isAfter(now);
    }

    /**
     * A task that is put off.
     *
     * @param until when it comes back
     * @param by login of whoever put it off
     * @param note null where nothing was written
     */
    public record Later(Instant until, String by, String note) {}

    /**
     * How the customer stood when the task was last looked over.
     *
     * @param tier key of the tier; empty for whoever is no member
     * @param stage key of the stage
     * @param valueMinor what the shop has had of the customer, in minor units of its currency
     */
    public record Standing(String tier, String stage, long valueMinor) {}

    /**
     * What is asked besides the outcome and the note.
     *
     * @param answers by field, once it is done: as typed, dates in ISO
     */
    public record Form(List<TaskField> fields, Map<String, String> answers) {

        /** Nothing is asked. */
        public static final Form EMPTY = new Form(List.of(), Map.of());
    }

    /** Where a task stands; GONE: the process no longer needs it. */
    public enum State {
        OPEN,
        CLAIMED,
        DONE,
        GONE
    }

    /**
     * One way in which it can end; the label's text lies in the bundle under {@code task.<kind>.outcome.<key>}.
     *
     * @param wish one more value that this outcome takes; null where it takes none
     */
    public record Outcome(String key, boolean bulk, Wish wish) {}
}
