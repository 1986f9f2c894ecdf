package app.huike.crm.offer.domain;

import app.huike.crm.offer.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A span of time.
 *
 * @param from its first moment; null for none
 * @param until its last second
 */
public record Span(Instant from, Instant until) {

    /** When a coupon works that is given at that moment. */
    public static Span of(Validity validity, Instant given, ZoneId zone) {
        return validity.afterGrant() == null
                ? of(validity.firstDay(), validity.lastDay(), zone)
                : new Span(null, Coupon.endOfLastDay(given, validity.afterGrant(), zone));
    }

    /** From day to day of the shop. */
    public static Span of(LocalDate firstDay, LocalDate lastDay, ZoneId zone) {
        return new Span(firstDay.atStartOfDay(zone).toInstant(), Coupon.endOf(lastDay, zone));
    }

    /** What both have. */
    public Span and(Span other) {
        return new Span(later(from, other.from), until.isBefore(other.until) ? until : other.until);
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
