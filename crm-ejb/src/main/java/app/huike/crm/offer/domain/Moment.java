package app.huike.crm.offer.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Now, in the shop.
 *
 * @param zone the shop's
 */
public record Moment(Instant at, ZoneId zone) {

    /** The shop's day of an instant. */
    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The shop's time of an instant, in whole minutes. */
    LocalTime time(Instant instant) {
        return instant.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
