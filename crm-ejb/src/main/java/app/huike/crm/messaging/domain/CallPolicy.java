package app.huike.crm.messaging.domain;

import app.huike.crm.messaging.Interaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * When and how often a customer may be called; settings {@code huike.calls.*}.
 *
 * @param days of the week
 * @param hours of these days, by the clock on the customer's wall
 * @param attempts so many within {@code attemptsWithin}, over all causes
 * @param restAfterTalk so long after somebody spoke with the customer nobody calls again
 */
public record CallPolicy(
        Set<DayOfWeek> days, DayHours hours, int attempts, Duration attemptsWithin, Duration restAfterTalk) {

    /** The outcome of a call in which somebody spoke with the customer. */
    public static final String REACHED = "REACHED";

    /** @throws IllegalArgumentException where nobody could ever be called, or the times are none */
    public CallPolicy {
        days = Set.copyOf(days);
        if (days.isEmpty() || attempts < 1) {
            throw new IllegalArgumentException("nobody may be called: " + days + ", " + attempts + " attempts");
        }
        if (attemptsWithin.isNegative() || restAfterTalk.isNegative()) {
            throw new IllegalArgumentException(attemptsWithin + " or " + restAfterTalk + " is negative");
        }
    }

    /** How far back calls matter. */
    public Duration reach() {
        return attemptsWithin.compareTo(restAfterTalk) > 0 ? attemptsWithin : restAfterTalk;
    }

    /** The hours for one customer; {@code holiday} tells whether a day is a public holiday where he lives. */
    public CallHours hoursOf(ZoneId zone, Predicate<LocalDate> holiday) {
        return new CallHours(days, hours, zone, holiday);
    }

    /**
     * Whether one more call is allowed.
     *
     * @param calls the calls to the customer in the last {@link #reach}; notes are none
     */
    public boolean allows(Instant now, List<Interaction> calls) {
        boolean talked = calls.stream()
                .anyMatch(call -> call.outcome().equals(REACHED) && call.at().isAfter(now.minus(restAfterTalk)));
        long made = calls.stream()
                .filter(call -> call.at().isAfter(now.minus(attemptsWithin)))
                .count();
        return !talked && made < attempts;
    }
}
