package app.huike.crm.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.shared.Discount;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountOfTest {

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
        assertThat(DiscountOf.on(Money.parse(basket), discount)).isEqualTo(Money.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"USD 50.00, USD 10.00, USD 10.00", "USD 7.50, USD 10.00, USD 7.50", "USD 0.00, USD 10.00, USD 0.00"})
    void anAmountIsNeverMoreThanTheBasket(String basket, String amount, String expected) {
        Discount discount = new Discount(0, Money.parse(amount), null, null);
        assertThat(DiscountOf.on(Money.parse(basket), discount)).isEqualTo(Money.parse(expected));
    }

    @org.junit.jupiter.api.Test
    void whatAPercentageMayGiveAtMostIsStillNoMoreThanTheBasket() {
        Discount discount = new Discount(100, null, Money.parse("USD 10.00"), null);
        assertThat(DiscountOf.on(Money.parse("USD 4.00"), discount)).isEqualTo(Money.parse("USD 4.00"));
    }
}
