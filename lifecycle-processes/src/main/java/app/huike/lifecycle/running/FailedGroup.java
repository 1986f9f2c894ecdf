package app.huike.lifecycle.running;

import java.time.Instant;
import java.util.List;

/**
 * Steps that failed at one element for one reason.
 *
 * @param reason the first line of what the step said, without numbers, ids and addresses, so that the same failure of many is one
 * @param steps how many
 * @param waiting how many of them the engine does not try again by itself
 * @param skippable whether runs may go on behind it
 * @param some of them, at most five
 */
public record FailedGroup(
        String process,
        String element,
        String reason,
        long steps,
        long waiting,
        boolean skippable,
        List<FailedOne> some) {

    /**
     * One of them.
     *
     * @param id for trying it again or passing it over
     * @param run the process's instance
     * @param customerRef null where it is about no customer, or for those who may not see all customers
     * @param nextAttempt null where it waits for a person
     */
    public record FailedOne(String id, String run, int version, String customerRef, Instant nextAttempt) {}
}
