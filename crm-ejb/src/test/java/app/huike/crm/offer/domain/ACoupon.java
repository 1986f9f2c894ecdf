package app.huike.crm.offer.domain;

import app.huike.crm.offer.CouponState;
import app.huike.crm.shared.Discount;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Builds coupons for tests. */
final class ACoupon {

    private CouponState state = CouponState.GRANTED;
    private Instant validUntil = Instant.parse("2026-06-30T23:59:59Z");
    private Instant endedAt;
    private String endReason;
    private Discount discount = new Discount(10, null, Money.parse("USD 10.00"), Money.parse("USD 30.00"));

    static ACoupon aCoupon() {
        return new ACoupon();
    }

    ACoupon expiringOn(String instant) {
        validUntil = Instant.parse(instant);
        return this;
    }

    ACoupon worth(Discount worth) {
        discount = worth;
        return this;
    }

    ACoupon ended(CouponState how, String when, String reason) {
        state = how;
        endedAt = Instant.parse(when);
        endReason = reason;
        return this;
    }

    Coupon made() {
        return new Coupon(
                UUID.randomUUID(),
                CouponCode.random(new SecureRandom()),
                UUID.randomUUID(),
                "welcome-10-percent",
                "welcome",
                "P-1",
                discount,
                CurrencyUnit.USD,
                state,
                Instant.parse("2026-06-01T10:00:00Z"),
                validUntil,
                endedAt,
                endReason);
    }
}
