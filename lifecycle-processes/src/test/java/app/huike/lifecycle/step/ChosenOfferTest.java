package app.huike.lifecycle.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A faulty row of the table stops the step and names the column; it never becomes a wrong coupon. */
class ChosenOfferTest {

    private final Map<String, Object> row = new HashMap<>(Map.of(
            "offer", "welcome-10-percent", "percent", "10", "atMost", "10", "minimumBasket", "30", "validFor", "P30D"));

    @Test
    void good_row_becomes_an_offer() {
        ChosenOffer offer = ChosenOffer.of(scope(), CurrencyUnit.USD);
        assertThat(offer.discount().percent()).isEqualTo(10);
        assertThat(offer.discount().atMost()).isEqualTo(Money.parse("USD 10.00"));
        assertThat(offer.discount().minimumBasket()).isEqualTo(Money.parse("USD 30.00"));
        assertThat(offer.validFor()).isEqualTo(Period.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "validFor, soon, validFor",
        "validFor, P0D, validFor",
        "validFor, -P3D, validFor",
        "validFor, PT5H, validFor",
        "percent, 101, percent/amount",
        "percent, ten, percent",
        "percent, 12.5, percent/amount",
        "amount, 10, percent/amount",
        "atMost, -1, atMost",
        "minimumBasket, 1.234, percent/amount",
        "offer, '', offer"
    })
    void faulty_row_is_refused_with_the_column(String column, String value, String named) {
        row.put(column, value);
        assertThatThrownBy(() -> ChosenOffer.of(scope(), CurrencyUnit.USD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The table of offers, column " + named);
    }

    private VariableScope scope() {
        return (VariableScope) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {VariableScope.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getVariable")) {
                        return row.get((String) arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
