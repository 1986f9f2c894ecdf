package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which a customer may be written to, by the clock on the customer's wall. Messages about the customer's own
 * orders go at any hour.
 *
 * @param hours of the channel
 * @param zone the customer's
 */
record ContactHours(DayHours hours, Purpose purpose, ZoneId zone) {

    private boolean always() {
        return purpose == Purpose.SERVICE;
    }

    /** The same moment where it lies in the hours, otherwise when they begin next. */
    Instant first(Instant moment) {
        if (always()) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(zone);
        if (local.toLocalTime().isBefore(hours.opens())) {
            return at(local, hours.opens());
        }
        return local.toLocalTime().isBefore(hours.closes()) ? moment : next(moment);
    }

    /** When they begin on the next day. */
    Instant next(Instant moment) {
        return at(moment.atZone(zone).plusDays(1), hours.opens());
    }

    /** When so much of them has passed, counted from {@code from}; always a moment in the hours. */
    Instant after(Instant from, Duration time) {
        if (always()) {
            return from.plus(time);
        }
        Instant moment = first(from);
        Duration left = time;
        for (Duration today = untilClosing(moment); left.compareTo(today) >= 0; today = untilClosing(moment)) {
            left = left.minus(today);
            moment = next(moment);
        }
        return moment.plus(left);
    }

    /** How much of them lies between two moments. */
    Duration between(Instant from, Instant to) {
        if (always()) {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }
        Duration sum = Duration.ZERO;
        for (Instant moment = first(from); moment.isBefore(to); moment = next(moment)) {
            Duration today = untilClosing(moment);
            Duration rest = Duration.between(moment, to);
            sum = sum.plus(today.compareTo(rest) < 0 ? today : rest);
        }
        return sum;
    }

    private Duration untilClosing(Instant moment) {
        return Duration.between(moment, at(moment.atZone(zone), hours.closes()));
    }

    private Instant at(ZonedDateTime day, LocalTime time) {
        return day.toLocalDate().atTime(time).atZone(zone).toInstant();
    }
}
