package app.huike.crm.offer.domain;

import static app.huike.crm.offer.domain.ACoupon.aCoupon;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.offer.CouponState;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RedemptionRuleTest {

    private static final Money ENOUGH = Money.parse("USD 30.00");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void aGrantedCouponInTimeOnALargeEnoughBasketMayBeUsed() {
        assertThat(RedemptionRule.firstBroken(aCoupon().made(), ENOUGH, NOON, NEW_YORK))
                .isEmpty();
    }

    @Test
    void aUsedOneTellsWhenInTheShopsTime() {
        Coupon used = aCoupon()
                .ended(CouponState.REDEEMED, "2026-06-10T02:30:45Z", null)
                .made();
        Refused refusal = refusal(used, ENOUGH, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_USED");
        assertThat(refusal.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusal.parameters())
                .isEqualTo(Map.of("date", LocalDate.of(2026, 6, 9), "time", LocalTime.of(22, 30)));
    }

    @Test
    void aUsedOneThatIsOverAsWellWasUsed() {
        Coupon used = aCoupon()
                .ended(CouponState.REDEEMED, "2026-06-10T12:00:00Z", null)
                .made();
        assertThat(refusal(used, ENOUGH, Instant.parse("2027-01-01T00:00:00Z")).code())
                .isEqualTo("COUPON_USED");
    }

    @Test
    void aRevokedOneSaysWhy() {
        Coupon revoked = aCoupon()
                .ended(CouponState.REVOKED, "2026-06-10T12:00:00Z", "FIRST_PURCHASE_REFUNDED")
                .made();
        Refused refusal = refusal(revoked, ENOUGH, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_REVOKED");
        assertThat(refusal.parameters()).containsEntry("reason", "FIRST_PURCHASE_REFUNDED");
    }

    @Test
    void itsLastSecondCountsAndTheNextDoesNot() {
        Coupon coupon = aCoupon().expiringOn("2026-06-30T23:59:59Z").made();
        assertThat(RedemptionRule.firstBroken(coupon, ENOUGH, Instant.parse("2026-06-30T23:59:59.999999Z"), NEW_YORK))
                .isEmpty();
        assertThat(refusal(coupon, ENOUGH, Instant.parse("2026-07-01T00:00:00Z"))
                        .code())
                .as("by the clock, although no sweep has marked it yet")
                .isEqualTo("COUPON_EXPIRED");
    }

    @Test
    void aBasketBelowTheMinimumIsTooSmall() {
        Refused refusal = refusal(aCoupon().made(), Money.parse("USD 29.99"), NOON);
        assertThat(refusal.code()).isEqualTo("BASKET_TOO_SMALL");
        assertThat(refusal.kind()).isEqualTo(Refused.Kind.RULE);
        assertThat(refusal.parameters()).containsEntry("minimum", ENOUGH);
    }

    @Test
    void aBasketOnWhichItIsWorthNothingDoesNotUseItUp() {
        Coupon coupon = aCoupon().worth(new Discount(10, null, null, null)).made();
        assertThat(refusal(coupon, Money.parse("USD 0.00"), NOON).code()).isEqualTo("BASKET_TOO_SMALL");
        assertThat(refusal(coupon, Money.parse("USD 0.04"), NOON).code()).isEqualTo("BASKET_TOO_SMALL");
    }

    @Test
    void aBasketInAnotherCurrencyIsRefusedBeforeAmountsAreCompared() {
        assertThat(refusal(aCoupon().made(), Money.parse("EUR 300.00"), NOON).code())
                .isEqualTo("COUPON_CURRENCY");
    }

    private static Refused refusal(Coupon coupon, Money basket, Instant at) {
        return RedemptionRule.firstBroken(coupon, basket, at, NEW_YORK).orElseThrow();
    }
}
