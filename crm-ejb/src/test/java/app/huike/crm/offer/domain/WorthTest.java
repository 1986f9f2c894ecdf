package app.huike.crm.offer.domain;

import static app.huike.crm.offer.domain.ABasket.aBasket;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.Terms;
import app.huike.crm.shared.Discount;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorthTest {

    @ParameterizedTest
    @CsvSource({
        "USD 30.00, 10, , USD 3.00",
        "USD 33.33, 10, , USD 3.33",
        "USD 33.35, 10, , USD 3.34",
        "USD 0.05, 10, , USD 0.01",
        "USD 0.04, 10, , USD 0.00",
        "USD 250.00, 10, USD 10.00, USD 10.00",
        "USD 100.00, 10, USD 10.00, USD 10.00",
        "USD 99.90, 10, USD 10.00, USD 9.99",
        "JPY 1005, 10, , JPY 101",
        "USD 12.34, 100, , USD 12.34",
        "USD 90071992547409.93, 1, , USD 900719925474.10"
    })
    void aPercentageIsRoundedHalfUpAndLimited(String basket, int percent, String atMost, String expected) {
        Discount discount = new Discount(percent, null, atMost == null ? null : Money.parse(atMost), null);
        assertThat(off(ABasket.of(basket), Terms.of(discount))).isEqualTo(Money.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"USD 50.00, USD 10.00, USD 10.00", "USD 7.50, USD 10.00, USD 7.50", "USD 0.00, USD 10.00, USD 0.00"})
    void anAmountIsNeverMoreThanTheBasket(String basket, String amount, String expected) {
        Discount discount = new Discount(0, Money.parse(amount), null, null);
        assertThat(off(ABasket.of(basket), Terms.of(discount))).isEqualTo(Money.parse(expected));
    }

    @Test
    void whatAPercentageMayGiveAtMostIsStillNoMoreThanTheBasket() {
        Discount discount = new Discount(100, null, Money.parse("USD 10.00"), null);
        assertThat(off(ABasket.of("USD 4.00"), Terms.of(discount))).isEqualTo(Money.parse("USD 4.00"));
    }

    @Test
    void aShareIsOfTheGoodsThatCount() {
        Terms onBooks = new Terms(Benefit.percent(10, null), null, Set.of("books"), Combining.FREELY, Set.of());
        Basket basket = aBasket()
                .with(2, "B-1", "books", "USD 12.50")
                .with(1, "T-1", "toys", "USD 80.00")
                .with(1, "G-1", "gift-card", "USD 100.00")
                .made();
        assertThat(off(basket, onBooks)).isEqualTo(Money.parse("USD 2.50"));
        assertThat(new Worth(basket, onBooks).excluded()).containsExactly("gift-card", "toys");
    }

    @Test
    void aFreePieceIsTheCheapestOfItsCategory() {
        Terms free = new Terms(Benefit.freeOf("books"), null, Set.of(), Combining.FREELY, Set.of());
        Basket basket = aBasket()
                .with(3, "B-1", "books", "USD 12.50")
                .with(1, "B-2", "books", "USD 9.90")
                .with(1, "B-3", "books", "USD 0.00")
                .with(1, "T-1", "toys", "USD 1.00")
                .made();
        assertThat(off(basket, free)).isEqualTo(Money.parse("USD 9.90"));
    }

    @Test
    void aGiftAndCashbackTakeNothingOff() {
        Terms gift = new Terms(Benefit.gift(null, Money.parse("USD 3.00")), null, Set.of(), Combining.FREELY, Set.of());
        Terms cashback = new Terms(Benefit.cashback(5, null), null, Set.of(), Combining.FREELY, Set.of());
        assertThat(off(ABasket.of("USD 50.00"), gift)).isEqualTo(Money.parse("USD 0.00"));
        assertThat(off(ABasket.of("USD 50.00"), cashback)).isEqualTo(Money.parse("USD 0.00"));
        assertThat(new Worth(ABasket.of("USD 50.00"), cashback).credit(Money.parse("USD 40.10")))
                .isEqualTo(Money.parse("USD 2.01"));
    }

    private static Money off(Basket basket, Terms terms) {
        return new Worth(basket, terms).off();
    }
}
