package app.huike.crm.offer.domain;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.shared.Discount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/**
 * A coupon as it stands in the database.
 *
 * @param currency of its amounts, and of the baskets that it works on
 * @param validUntil its last second
 */
public record Coupon(
        UUID id,
        CouponCode code,
        UUID customerId,
        String offer,
        String cause,
        String causeRef,
        Discount discount,
        CurrencyUnit currency,
        CouponState state,
        Instant grantedAt,
        Instant validUntil,
        Instant endedAt,
        String endReason) {

    /** The last second of the day that lies so far behind {@code from}, in the shop's zone. */
    public static Instant endOfLastDay(Instant from, Period validFor, ZoneId zone) {
        LocalDate lastDay = from.atZone(zone).toLocalDate().plus(validFor);
        // not "at 23:59:59": where clocks change at midnight that second comes twice, or not at all
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /** The first moment at which it is over. */
    public static Instant overAt(Instant validUntil) {
        return validUntil.plusSeconds(1);
    }

    public boolean over(Instant at) {
        return !at.isBefore(overAt(validUntil));
    }

    public CouponView view() {
        return new CouponView(
                id, code.shown(), customerId, state, offer, cause, discount, grantedAt, validUntil, endedAt, endReason);
    }
}
