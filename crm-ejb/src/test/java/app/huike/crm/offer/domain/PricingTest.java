package app.huike.crm.offer.domain;

import static app.huike.crm.offer.domain.ABasket.aBasket;
import static app.huike.crm.offer.domain.ACoupon.aCoupon;
import static app.huike.crm.offer.domain.ACoupon.giving;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PricingTest {

    private static final Moment NOW = new Moment(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);
    private static final Basket HUNDRED = ABasket.of("USD 100.00");

    @Test
    void eachIsWorthWhatItIsWorthAlone() {
        Pricing pricing = price(HUNDRED, giving(Benefit.percent(10, null)), giving(Benefit.percent(20, null)));
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 30.00"));
    }

    @Test
    void allTogetherTakeNoMoreThanTheBasket() {
        Pricing pricing = price(
                HUNDRED,
                giving(Benefit.amount(Money.parse("USD 70.00"))),
                giving(Benefit.amount(Money.parse("USD 60.00"))));
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 100.00"));
    }

    @Test
    void aCouponForWhichNothingIsLeftIsNotUsedUp() {
        Claim all = giving(Benefit.amount(Money.parse("USD 100.00"))).claimed();
        Claim more = giving(Benefit.percent(100, null)).claimed();
        Pricing pricing = Pricing.of(HUNDRED, List.of(), List.of(all, more), NOW);
        assertThat(pricing.awards()).hasSize(1);
        assertThat(pricing.refusals().values())
                .singleElement()
                .extracting(Refused::code)
                .isEqualTo("BASKET_USED_UP");
    }

    @Test
    void thoseThatReachFewGoodsComeFirst() {
        Basket basket = aBasket()
                .with(1, "B-1", "books", "USD 10.00")
                .with(1, "T-1", "toys", "USD 10.00")
                .made();
        ACoupon onAll = giving(Benefit.amount(Money.parse("USD 10.00")));
        ACoupon onBooks = giving(Benefit.amount(Money.parse("USD 10.00"))).onlyOn("books");
        assertThat(price(basket, onAll, onBooks).discount()).isEqualTo(Money.parse("USD 20.00"));
        assertThat(price(basket, onBooks, onAll).discount()).isEqualTo(Money.parse("USD 20.00"));
    }

    @Test
    void ofTwoThatDoNotGoTogetherTheBetterOneIsUsedAndTheOtherSaysWhy() {
        Claim ten = aCoupon().claimed();
        Claim twenty = giving(Benefit.percent(20, null)).claimed();
        Pricing pricing = Pricing.of(HUNDRED, List.of(), List.of(ten, twenty), NOW);
        assertThat(pricing.awards()).extracting(Award::claim).containsExactly(twenty);
        Refused refusal = pricing.refusals().get(ten.coupon().id());
        assertThat(refusal.code()).isEqualTo("COUPON_NOT_COMBINABLE");
        assertThat(refusal.parameters())
                .containsEntry("other", twenty.coupon().code().shown());
    }

    @Test
    void twoThatGoTogetherBeatALargerOneThatStandsAlone() {
        ACoupon alone = giving(Benefit.percent(25, null)).combining(Combining.ALONE);
        Pricing pricing = price(HUNDRED, alone, giving(Benefit.percent(15, null)), giving(Benefit.percent(14, null)));
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 29.00"));
    }

    @Test
    void anExclusionGroupHasOneCouponOnABasket() {
        Combining voucher = new Combining(false, Set.of("voucher", "summer"));
        Combining another = new Combining(false, Set.of("voucher"));
        Pricing pricing = price(
                HUNDRED,
                giving(Benefit.percent(15, null)).combining(voucher),
                giving(Benefit.percent(14, null)).combining(another),
                giving(Benefit.percent(1, null)));
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 16.00"));
    }

    @Test
    void oneOfferWorksOnceOnABasket() {
        Pricing pricing = price(
                HUNDRED,
                giving(Benefit.percent(10, null)).of("ten"),
                giving(Benefit.percent(10, null)).of("ten"));
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 10.00"));
    }

    @Test
    void whatThePurchaseHasUsedCounts() {
        Coupon before = giving(Benefit.amount(Money.parse("USD 95.00"))).made();
        List<Pricing.Used> used = List.of(new Pricing.Used(before, Money.parse("USD 95.00")));
        Claim tenPercent = giving(Benefit.percent(10, null)).claimed();
        Claim alone = aCoupon().claimed();
        Pricing pricing = Pricing.of(HUNDRED, used, List.of(tenPercent, alone), NOW);
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 5.00"));
        assertThat(pricing.refusals().get(alone.coupon().id()).code()).isEqualTo("COUPON_NOT_COMBINABLE");
    }

    @Test
    void cashbackIsAShareOfWhatIsPaidInTheEnd() {
        Pricing pricing = price(HUNDRED, giving(Benefit.cashback(10, null)), giving(Benefit.percent(20, null)));
        assertThat(pricing.credit()).isEqualTo(Money.parse("USD 8.00"));
        assertThat(pricing.awards()).extracting(Award::cost).contains(Money.parse("USD 8.00"));
    }

    @Test
    void allCashbackTogetherIsNoMoreThanWhatIsPaid() {
        Pricing pricing = price(HUNDRED, giving(Benefit.cashback(60, null)), giving(Benefit.cashback(70, null)));
        assertThat(pricing.credit()).isEqualTo(Money.parse("USD 100.00"));
    }

    @Test
    void aGiftCostsTheShopWhatItCost() {
        Pricing pricing = price(HUNDRED, giving(Benefit.gift("BAG", Money.parse("USD 3.20"))));
        assertThat(pricing.discount()).isEqualTo(Money.parse("USD 0.00"));
        assertThat(pricing.awards().get(0).cost()).isEqualTo(Money.parse("USD 3.20"));
    }

    @Test
    void aDiscountIsSplitOverTheGoodsByTheLargestRemainder() {
        Basket basket = aBasket()
                .with(1, "A", "books", "USD 1.00")
                .with(1, "B", "books", "USD 1.00")
                .with(1, "C", "books", "USD 1.00")
                .with(1, "V", "shipping", "USD 5.00")
                .made();
        Pricing pricing = price(basket, giving(Benefit.amount(Money.parse("USD 1.00"))));
        assertThat(pricing.byLine()).extracting(Money::getAmountMinorLong).containsExactly(34L, 33L, 33L, 0L);
    }

    private static Pricing price(Basket basket, ACoupon... coupons) {
        return Pricing.of(
                basket,
                List.of(),
                List.of(coupons).stream()
                        .map(coupon -> coupon.claimedAfter(0, null))
                        .toList(),
                NOW);
    }
}
