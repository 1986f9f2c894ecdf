package app.huike.crm.care;

import java.time.Duration;
import java.time.Instant;

/**
 * One promise on a case and what became of it.
 *
 * @param round 0, and one more each time the case was reopened
 * @param amount how long we promised to take at most, ISO duration; a day is a working day where {@code working}
 * @param working counts the shop's working time only
 * @param warnAt three quarters of it
 * @param metAt when it was done; null while it is not
 * @param took how long it took, in the promise's own kind of time and without what the customer took; null while it is not done
 */
public record DeadlineView(
        DeadlineKind kind,
        int round,
        String amount,
        boolean working,
        Instant warnAt,
        Instant dueAt,
        Instant metAt,
        Duration took,
        Instant warnedAt,
        Instant escalatedAt) {

    /** How a promise stands. */
    public enum Standing {
        /** Done in time. */
        KEPT,
        /** Not done, or too late. */
        BROKEN,
        /** More than three quarters are gone. */
        NEAR,
        RUNNING
    }

    /** How it stands at a moment; while the clock stands, at the moment when it stopped. */
    public Standing at(Instant moment) {
        if (metAt != null) {
            return metAt.isAfter(dueAt) ? Standing.BROKEN : Standing.KEPT;
        }
        if (moment.isAfter(dueAt)) {
            return Standing.BROKEN;
        }
        return moment.isBefore(warnAt) ? Standing.RUNNING : Standing.NEAR;
    }
}
