package app.huike.lifecycle.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * An hour of each day of the replay at which somebody does something.
 *
 * @param end from then on never again
 */
record EachDay(LocalTime hour, ZoneId zone, Instant end) {

    /** The next time; null where none is left. */
    Instant after(Instant moment) {
        ZonedDateTime day = moment.atZone(zone);
        ZonedDateTime then = day.with(hour);
        Instant following = (then.isAfter(day) ? then : then.plusDays(1)).toInstant();
        return following.isBefore(end) ? following : null;
    }
}
