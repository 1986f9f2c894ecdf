package app.huike.crm.offer.domain;

import static app.huike.crm.offer.domain.ABasket.aBasket;
import static app.huike.crm.offer.domain.ACampaign.aCampaign;
import static app.huike.crm.offer.domain.ACoupon.aCoupon;
import static app.huike.crm.offer.domain.ACoupon.giving;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.Stage;
import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CouponState;
import app.huike.crm.shared.Discount;
import app.huike.crm.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class RedemptionRuleTest {

    private static final Basket ENOUGH = ABasket.of("USD 30.00");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void aGrantedCouponInTimeOnALargeEnoughBasketMayBeUsed() {
        assertThat(broken(aCoupon().claimed(), ENOUGH, NOON)).isNull();
    }

    @Test
    void aCampaignOpensEarlierForSomeMembers() {
        ACoupon coming = aCoupon().beginningOn("2026-06-17T12:00:00Z");
        Claimant early = new Claimant(UUID.randomUUID(), null, null, Duration.ofDays(2), Map.of());
        Claimant late = new Claimant(UUID.randomUUID(), null, null, Map.of());
        Campaign campaign = aCampaign().made();

        assertThat(broken(coming.claimed(early, campaign), ENOUGH, NOON)).isNull();
        assertThat(refusal(coming.claimed(early, campaign), ENOUGH, NOON.minusSeconds(1))
                        .code())
                .isEqualTo("COUPON_NOT_YET");
        assertThat(refusal(coming.claimed(late, campaign), ENOUGH, NOON).code()).isEqualTo("COUPON_NOT_YET");
        assertThat(refusal(coming.claimed(early, null), ENOUGH, NOON).code()).isEqualTo("COUPON_NOT_YET");
    }

    @Test
    void aUsedOneTellsWhenInTheShopsTime() {
        Claim used = aCoupon()
                .ended(CouponState.REDEEMED, "2026-06-10T02:30:45Z", null)
                .claimed();
        Refused refusal = refusal(used, ENOUGH, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_USED");
        assertThat(refusal.kind()).isEqualTo(Refused.Kind.CONFLICT);
        assertThat(refusal.parameters())
                .isEqualTo(Map.of("date", LocalDate.of(2026, 6, 9), "time", LocalTime.of(22, 30)));
    }

    @Test
    void aUsedOneThatIsOverAsWellWasUsed() {
        Claim used = aCoupon()
                .ended(CouponState.REDEEMED, "2026-06-10T12:00:00Z", null)
                .claimed();
        assertThat(refusal(used, ENOUGH, Instant.parse("2027-01-01T00:00:00Z")).code())
                .isEqualTo("COUPON_USED");
    }

    @Test
    void aRevokedOneSaysWhy() {
        Claim revoked = aCoupon()
                .ended(CouponState.REVOKED, "2026-06-10T12:00:00Z", "FIRST_PURCHASE_REFUNDED")
                .claimed();
        Refused refusal = refusal(revoked, ENOUGH, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_REVOKED");
        assertThat(refusal.parameters()).containsEntry("reason", "FIRST_PURCHASE_REFUNDED");
    }

    @Test
    void itsLastSecondCountsAndTheNextDoesNot() {
        Claim coupon = aCoupon().expiringOn("2026-06-30T23:59:59Z").claimed();
        assertThat(broken(coupon, ENOUGH, Instant.parse("2026-06-30T23:59:59.999999Z")))
                .isNull();
        assertThat(refusal(coupon, ENOUGH, Instant.parse("2026-07-01T00:00:00Z"))
                        .code())
                .as("by the clock, although no sweep has marked it yet")
                .isEqualTo("COUPON_EXPIRED");
    }

    @Test
    void oneThatHasNotBegunTellsTheDay() {
        Claim early = aCoupon().beginningOn("2026-06-20T04:00:00Z").claimed();
        assertThat(refusal(early, ENOUGH, NOON).parameters()).containsEntry("date", LocalDate.of(2026, 6, 20));
        assertThat(broken(early, ENOUGH, Instant.parse("2026-06-20T04:00:00Z"))).isNull();
    }

    @Test
    void aBasketBelowTheMinimumTellsWhatIsMissing() {
        Refused refusal = refusal(aCoupon().claimed(), ABasket.of("USD 29.99"), NOON);
        assertThat(refusal.code()).isEqualTo("BASKET_TOO_SMALL");
        assertThat(refusal.kind()).isEqualTo(Refused.Kind.RULE);
        assertThat(refusal.parameters())
                .isEqualTo(Map.of("minimum", Money.parse("USD 30.00"), "missing", Money.parse("USD 0.01")));
    }

    @Test
    void onlyGoodsThatCountReachTheMinimum() {
        Basket basket = aBasket()
                .with(1, "S-1", "books", "USD 25.00")
                .with(1, "G-1", "gift-card", "USD 50.00")
                .with(1, "V-1", "shipping", "USD 4.99")
                .made();
        assertThat(refusal(aCoupon().claimed(), basket, NOON).parameters())
                .containsEntry("missing", Money.parse("USD 5.00"));
    }

    @Test
    void goodsOfOtherCategoriesDoNotCountAndAreNamed() {
        Claim onBooks = giving(Benefit.percent(10, null)).onlyOn("books").claimed();
        Basket toys = aBasket().with(2, "T-1", "toys", "USD 20.00").made();
        Refused refusal = refusal(onBooks, toys, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_OTHER_GOODS");
        assertThat(refusal.parameters()).isEqualTo(Map.of("categories", "books", "excluded", "toys"));
        assertThat(refusal(onBooks, ABasket.of("USD 40.00"), NOON).code())
                .as("of a basket without lines nobody knows")
                .isEqualTo("COUPON_OTHER_GOODS");
    }

    @Test
    void aBasketOnWhichItIsWorthNothingDoesNotUseItUp() {
        Claim coupon = aCoupon().worth(new Discount(10, null, null, null)).claimed();
        assertThat(refusal(coupon, ABasket.of("USD 0.00"), NOON).code()).isEqualTo("BASKET_TOO_SMALL");
        assertThat(refusal(coupon, ABasket.of("USD 0.04"), NOON).code()).isEqualTo("BASKET_TOO_SMALL");
    }

    @Test
    void aGiftNeedsGoodsButNoMinimum() {
        Claim gift = giving(Benefit.gift("BAG", Money.parse("USD 3.00"))).claimed();
        assertThat(broken(gift, ABasket.of("USD 0.01"), NOON)).isNull();
    }

    @Test
    void aFreeItemHasToLieInTheBasket() {
        Claim free = giving(Benefit.freeItem("S-9")).claimed();
        Refused refusal =
                refusal(free, aBasket().with(1, "S-1", "books", "USD 5.00").made(), NOON);
        assertThat(refusal.code()).isEqualTo("FREE_ITEM_MISSING");
        assertThat(refusal.parameters()).containsEntry("item", "S-9");
    }

    @Test
    void aBasketInAnotherCurrencyIsRefusedBeforeAmountsAreCompared() {
        assertThat(refusal(aCoupon().claimed(), ABasket.of("EUR 300.00"), NOON).code())
                .isEqualTo("COUPON_CURRENCY");
    }

    @Test
    void oneThatLiesInAnotherBasketIsReserved() {
        assertThat(refusal(aCoupon().uses(1, 1, null).claimed(), ENOUGH, NOON).code())
                .isEqualTo("COUPON_RESERVED");
    }

    @Test
    void aCodeOfManyUsesIsUsedUpAtItsLimit() {
        assertThat(broken(aCoupon().uses(100, 99, null).claimed(), ENOUGH, NOON))
                .isNull();
        Refused refusal = refusal(aCoupon().uses(100, 100, null).claimed(), ENOUGH, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_USED_UP");
        assertThat(refusal.parameters()).containsEntry("limit", 100);
        assertThat(broken(aCoupon().uses(null, 1_000_000, null).claimed(), ENOUGH, NOON))
                .isNull();
    }

    @Test
    void whatIsCountedForEachCustomerNeedsTheCustomer() {
        ACoupon twice = aCoupon().uses(100, 0, 2);
        assertThat(refusal(twice.claimed(), ENOUGH, NOON).code()).isEqualTo("COUPON_NEEDS_CUSTOMER");
        assertThat(broken(twice.claimedAfter(1, null), ENOUGH, NOON)).isNull();
        assertThat(refusal(twice.claimedAfter(2, null), ENOUGH, NOON).code()).isEqualTo("COUPON_CUSTOMER_LIMIT");
    }

    @Test
    void aCampaignCountsItsCustomersOverAllItsCodes() {
        Campaign once = aCampaign().perCustomer(1).made();
        assertThat(broken(aCoupon().claimedAfter(0, once), ENOUGH, NOON)).isNull();
        assertThat(refusal(aCoupon().claimedAfter(1, once), ENOUGH, NOON).code())
                .isEqualTo("CAMPAIGN_CUSTOMER_LIMIT");
    }

    @Test
    void aCampaignForSomeIsForThemOnly() {
        Campaign forLapsed = aCampaign().forStages(Stage.LAPSED, Stage.LOST).made();
        assertThat(broken(aCoupon().claimed(in(Stage.LAPSED), forLapsed), ENOUGH, NOON))
                .isNull();
        assertThat(refusal(aCoupon().claimed(in(Stage.ACTIVE), forLapsed), ENOUGH, NOON)
                        .code())
                .isEqualTo("CAMPAIGN_NOT_FOR_CUSTOMER");
        assertThat(refusal(aCoupon().claimed(Claimant.ANYBODY, forLapsed), ENOUGH, NOON)
                        .code())
                .isEqualTo("COUPON_NEEDS_CUSTOMER");
    }

    @Test
    void anOfferForMembersIsForTheirTiersOnly() {
        ACoupon forGold = aCoupon().forTiers("GOLD", "PLATINUM");
        assertThat(broken(forGold.claimed(member("GOLD"), null), ENOUGH, NOON)).isNull();
        Refused refusal = refusal(forGold.claimed(member("SILVER"), null), ENOUGH, NOON);
        assertThat(refusal.code()).isEqualTo("COUPON_FOR_MEMBERS");
        assertThat(refusal.parameters()).containsEntry("tiers", "GOLD, PLATINUM");
        assertThat(refusal(forGold.claimed(member(null), null), ENOUGH, NOON).code())
                .isEqualTo("COUPON_FOR_MEMBERS");
    }

    @Test
    void aBudgetPaysToTheCentAndNotOneMore() {
        ACoupon threeOff = giving(Benefit.amount(Money.parse("USD 3.00")));
        Campaign exactly =
                aCampaign().budget("USD 100.00", "USD 90.00", "USD 7.00").made();
        Campaign aCentShort =
                aCampaign().budget("USD 100.00", "USD 90.00", "USD 7.01").made();
        assertThat(broken(threeOff.claimed(Claimant.ANYBODY, exactly), ENOUGH, NOON))
                .isNull();
        assertThat(refusal(threeOff.claimed(Claimant.ANYBODY, aCentShort), ENOUGH, NOON)
                        .code())
                .isEqualTo("CAMPAIGN_BUDGET_SPENT");
    }

    @Test
    void aCampaignThatIsUsedUpOrEndedPaysNothing() {
        Campaign full = aCampaign().redeemed(10, 10).made();
        Campaign ended = aCampaign().ended().made();
        assertThat(refusal(aCoupon().claimed(Claimant.ANYBODY, full), ENOUGH, NOON)
                        .code())
                .isEqualTo("CAMPAIGN_USED_UP");
        assertThat(refusal(aCoupon().claimed(Claimant.ANYBODY, ended), ENOUGH, NOON)
                        .code())
                .isEqualTo("CAMPAIGN_ENDED");
    }

    private static Claimant in(Stage stage) {
        return new Claimant(UUID.randomUUID(), stage, null, Map.of());
    }

    private static Claimant member(String tier) {
        return new Claimant(UUID.randomUUID(), null, tier, Map.of());
    }

    private static Refused broken(Claim claim, Basket basket, Instant at) {
        return RedemptionRule.firstBroken(claim, basket, new Moment(at, NEW_YORK))
                .orElse(null);
    }

    private static Refused refusal(Claim claim, Basket basket, Instant at) {
        return RedemptionRule.firstBroken(claim, basket, new Moment(at, NEW_YORK))
                .orElseThrow();
    }
}
