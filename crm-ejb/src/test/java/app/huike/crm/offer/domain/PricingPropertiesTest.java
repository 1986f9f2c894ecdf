package app.huike.crm.offer.domain;

import static app.huike.crm.offer.domain.ACoupon.giving;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.MemberDiscount;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.purchase.PurchaseLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every basket and every coupons; the number of a case is all that it is made from, so that it can be made again. */
class PricingPropertiesTest {

    private static final Moment NOW = new Moment(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> CATEGORIES = List.of("books", "toys", "gift-card", "shipping");
    private static final List<String> GROUPS = List.of("voucher", "season");

    static LongStream cases() {
        return LongStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void discountsAddUpFitAndDoNotDependOnOrder(long number) {
        Random random = new Random(number);
        Basket basket = basket(random);
        List<Claim> claims = Stream.generate(() -> claim(random))
                .limit(1 + random.nextInt(6))
                .toList();

        Pricing pricing = Pricing.of(basket, List.of(), claims, NOW);

        pricing.awards().forEach(award -> assertThat(Worth.sum(award.byLine()))
                .as("the shares of one coupon")
                .isEqualTo(award.discount()));
        assertThat(Worth.sum(pricing.byLine())).as("the shares of the lines").isEqualTo(pricing.discount());
        for (int at = 0; at < basket.parts().size(); at++) {
            PurchaseLine line = basket.parts().get(at);
            boolean goods =
                    line.category() == null || !Set.of("gift-card", "shipping").contains(line.category());
            assertThat(pricing.byLine().get(at))
                    .as("no line costs less than nothing, and what is no goods costs what it costs")
                    .isBetween(
                            Money.zero(CurrencyUnit.USD), goods ? Basket.amount(line) : Money.zero(CurrencyUnit.USD));
        }
        assertThat(pricing.discount().plus(pricing.credit()))
                .as("never more than is paid")
                .isLessThanOrEqualTo(basket.total());
        assertThat(pricing.awards().size() + pricing.refusals().size())
                .as("each is used, or says why not")
                .isEqualTo(claims.size());
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);
        Pricing again = Pricing.of(basket, List.of(), shuffled, NOW);
        assertThat(again.discount()).as("in another order").isEqualTo(pricing.discount());
        assertThat(again.byLine()).isEqualTo(pricing.byLine());
        assertThat(again.refusals().keySet()).isEqualTo(pricing.refusals().keySet());
    }

    /** Whatever is paid by points: coupons take off what they take off without them, and all together is never more than what is bought. */
    @ParameterizedTest
    @MethodSource("cases")
    void pointsPayWhatCouponsLeave(long number) {
        Random random = new Random(number);
        Basket basket = basket(random);
        List<Claim> claims =
                Stream.generate(() -> claim(random)).limit(random.nextInt(4)).toList();
        Pricing without = Pricing.of(basket, List.of(), claims, NOW);
        Money points = Money.ofMinor(CurrencyUnit.USD, (long)
                (random.nextDouble() * without.payable().getAmountMinorLong()));

        Pricing with = Pricing.of(basket, List.of(), claims, points, NOW);

        assertThat(with.credit())
                .as("nothing is credited of what points pay")
                .isLessThanOrEqualTo(basket.total().minus(points));
        assertThat(with.discount().plus(with.payable()))
                .as("coupons and points reach no further than the goods")
                .isLessThanOrEqualTo(basket.total());
        if (points.compareTo(with.payable()) <= 0) {
            assertThat(with.discount().plus(with.credit()).plus(points))
                    .as("never more than is paid")
                    .isLessThanOrEqualTo(basket.total());
        }
    }

    /** The members' discount is so many percent of the goods to the cent, whatever coupons come; all together is never more than the goods. */
    @ParameterizedTest
    @MethodSource("cases")
    void membersDiscountIsTheirsWhateverCouponsCome(long number) {
        Random random = new Random(number);
        Basket basket = basket(random);
        List<Claim> claims =
                Stream.generate(() -> claim(random)).limit(random.nextInt(4)).toList();
        int percent = random.nextInt(101);
        Money nothing = Money.zero(CurrencyUnit.USD);
        MemberDiscount members = new MemberDiscount(Tier.GOLD, percent);

        Pricing with = Pricing.of(basket, List.of(), claims, nothing, members, NOW);

        Money goods = Pricing.of(basket, List.of(), List.of(), NOW).payable();
        assertThat(with.member())
                .isEqualTo(goods.multipliedBy(new BigDecimal(percent).movePointLeft(2), RoundingMode.HALF_UP));
        assertThat(with.discount().plus(with.payable()))
                .as("what is taken off and what is left are the goods")
                .isEqualTo(goods);
        assertThat(with.discount().plus(with.credit())).isLessThanOrEqualTo(basket.total());
        assertThat(Worth.sum(with.byLine())).isEqualTo(with.discount());
        for (int at = 0; at < basket.parts().size(); at++) {
            assertThat(with.byLine().get(at))
                    .isBetween(nothing, Basket.amount(basket.parts().get(at)));
        }
        Pricing without = Pricing.of(basket, List.of(), claims, NOW);
        assertThat(with.discount()).as("never less than without it").isGreaterThanOrEqualTo(with.member());
        assertThat(without.member()).isEqualTo(nothing);
    }

    private static Basket basket(Random random) {
        if (random.nextInt(5) == 0) {
            return Basket.of(cents(random, 20_000));
        }
        List<PurchaseLine> lines =
                Stream.generate(() -> line(random)).limit(1 + random.nextInt(6)).toList();
        return new Basket(Worth.sum(lines.stream().map(Basket::amount).toList()), lines);
    }

    private static PurchaseLine line(Random random) {
        String category = random.nextInt(6) == 0 ? null : pick(random, CATEGORIES);
        return new PurchaseLine("S-" + random.nextInt(4), category, 1 + random.nextInt(3), cents(random, 5_000));
    }

    private static Claim claim(Random random) {
        ACoupon coupon = giving(benefit(random)).withId(new UUID(random.nextLong(), random.nextLong()));
        coupon.of("offer-" + random.nextInt(8));
        if (random.nextInt(3) == 0) {
            coupon.onlyOn(pick(random, CATEGORIES.subList(0, 2)));
        }
        if (random.nextInt(4) == 0) {
            coupon.from("USD " + random.nextInt(1, 100));
        }
        if (random.nextInt(3) == 0) {
            coupon.combining(new Combining(random.nextInt(3) == 0, Set.of(pick(random, GROUPS))));
        }
        return coupon.claimed(new Claimant(UUID.randomUUID(), null, null, java.util.Map.of()), null);
    }

    private static Benefit benefit(Random random) {
        Money atMost = random.nextBoolean() ? null : cents(random, 2_000).plusMinor(1);
        return switch (random.nextInt(6)) {
            case 0 -> Benefit.amount(cents(random, 8_000).plusMinor(1));
            case 1 -> Benefit.freeItem("S-" + random.nextInt(4));
            case 2 -> Benefit.freeOf(pick(random, CATEGORIES.subList(0, 2)));
            case 3 -> Benefit.gift("BAG", atMost);
            case 4 -> Benefit.cashback(1 + random.nextInt(100), atMost);
            default -> Benefit.percent(1 + random.nextInt(100), atMost);
        };
    }

    private static Money cents(Random random, int most) {
        return Money.ofMinor(CurrencyUnit.USD, random.nextInt(most));
    }

    private static String pick(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
