package app.huike.crm.offer.domain;

import app.huike.crm.offer.CouponState;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.joda.money.Money;

/** What has to hold for a coupon to be redeemed, asked in this order; the first that does not hold is what the customer is told. */
public enum RedemptionRule {
    NOT_USED {
        @Override
        Refused ask(Coupon coupon, Money basket, Instant at, ZoneId zone) {
            if (coupon.state() != CouponState.REDEEMED) {
                return null;
            }
            LocalTime time = coupon.endedAt().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
            return Refused.conflict("COUPON_USED")
                    .with("date", coupon.endedAt().atZone(zone).toLocalDate())
                    .with("time", time);
        }
    },
    NOT_REVOKED {
        @Override
        Refused ask(Coupon coupon, Money basket, Instant at, ZoneId zone) {
            return coupon.state() == CouponState.REVOKED
                    ? Refused.rule("COUPON_REVOKED").with("reason", String.valueOf(coupon.endReason()))
                    : null;
        }
    },
    NOT_EXPIRED {
        @Override
        Refused ask(Coupon coupon, Money basket, Instant at, ZoneId zone) {
            return coupon.state() == CouponState.EXPIRED || coupon.over(at)
                    ? Refused.rule("COUPON_EXPIRED")
                            .with("date", coupon.validUntil().atZone(zone).toLocalDate())
                    : null;
        }
    },
    SAME_CURRENCY {
        @Override
        Refused ask(Coupon coupon, Money basket, Instant at, ZoneId zone) {
            return basket.getCurrencyUnit().equals(coupon.currency())
                    ? null
                    : Refused.rule("COUPON_CURRENCY")
                            .with("currency", coupon.currency().getCode());
        }
    },
    LARGE_ENOUGH {
        @Override
        Refused ask(Coupon coupon, Money basket, Instant at, ZoneId zone) {
            Money minimum = coupon.discount().minimumBasket();
            boolean tooSmall = minimum != null && basket.isLessThan(minimum);
            boolean worthNothing = DiscountOf.on(basket, coupon.discount()).isZero();
            return tooSmall || worthNothing
                    ? Refused.rule("BASKET_TOO_SMALL")
                            .with("minimum", minimum == null ? Money.ofMinor(coupon.currency(), 1) : minimum)
                    : null;
        }
    };

    /** Null where the rule holds. */
    abstract Refused ask(Coupon coupon, Money basket, Instant at, ZoneId zone);

    /** The first rule that forbids it, as what to tell the customer; {@code zone} is the shop's. */
    public static Optional<Refused> firstBroken(Coupon coupon, Money basket, Instant at, ZoneId zone) {
        return Arrays.stream(values())
                .map(rule -> rule.ask(coupon, basket, at, zone))
                .filter(refusal -> refusal != null)
                .findFirst();
    }
}
