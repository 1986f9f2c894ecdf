package app.huike.crm.offer.domain;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/**
 * A coupon as it stands in the database.
 *
 * @param customerId who holds it; null for a code that whoever brings it may use
 * @param campaignId whose budget it goes by; null for none
 * @param currency of its amounts, and of the baskets that it works on
 * @param validFrom null for since it was granted
 * @param validUntil its last second
 */
public record Coupon(
        UUID id,
        CouponCode code,
        UUID customerId,
        String offer,
        UUID campaignId,
        String cause,
        String causeRef,
        Terms terms,
        CurrencyUnit currency,
        CouponState state,
        Uses uses,
        Instant grantedAt,
        Instant validFrom,
        Instant validUntil,
        Instant endedAt,
        String endReason) {

    /** The last second of the day that lies so far behind {@code from}, in the shop's zone. */
    public static Instant endOfLastDay(Instant from, Period validFor, ZoneId zone) {
        return endOf(from.atZone(zone).toLocalDate().plus(validFor), zone);
    }

    /** A day's last second. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        // not "at 23:59:59": where clocks change at midnight that second comes twice, or not at all
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /** The first moment at which it is over. */
    public static Instant overAt(Instant validUntil) {
        return validUntil.plusSeconds(1);
    }

    public boolean over(Instant at) {
        return !at.isBefore(overAt(validUntil));
    }

    public boolean begun(Instant at) {
        return validFrom == null || !at.isBefore(validFrom);
    }

    /** Whether whoever brings it may use it. */
    public boolean forBearer() {
        return customerId == null;
    }

    /** Whether both may be used on one basket. */
    boolean with(Coupon other) {
        return !offer.equals(other.offer())
                && terms.combining().with(other.terms().combining());
    }

    public CouponView view() {
        return new CouponView(
                id, code.shown(), customerId, state, offer, cause, terms, grantedAt, validUntil, endedAt, endReason);
    }
}
