package app.huike.crm.purchase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.shared.Refused;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReturnsTest {

    private static final List<Returns.Line> LINES = List.of(
            new Returns.Line(1, "B-1", 2, Money.parse("USD 10.00")),
            new Returns.Line(2, "B-1", 1, Money.parse("USD 12.00")),
            new Returns.Line(3, "T-1", 0, Money.parse("USD 5.00")));

    @Test
    void thePiecesThatCostMostComeBackFirst() {
        Returns returns = Returns.of(LINES, List.of(new Returned("B-1", 2)));
        assertThat(returns.worth(CurrencyUnit.USD)).isEqualTo(Money.parse("USD 22.00"));
        assertThat(returns.back()).containsExactlyInAnyOrder(new Returns.Back(1, 1), new Returns.Back(2, 1));
    }

    @Test
    void oneArticleToldTwiceIsTheSumOfBoth() {
        Returns returns = Returns.of(LINES, List.of(new Returned("B-1", 1), new Returned("B-1", 2)));
        assertThat(returns.worth(CurrencyUnit.USD)).isEqualTo(Money.parse("USD 32.00"));
    }

    @Test
    void whatCameBackOrWasNotBoughtCannotComeBack() {
        assertRefused("RETURN_EXCEEDS", List.of(new Returned("T-1", 1)));
        assertRefused("RETURN_EXCEEDS", List.of(new Returned("B-1", 2), new Returned("B-1", 2)));
        assertRefused("FIELD_INVALID", List.of(new Returned("X-9", 1)));
    }

    private static void assertRefused(String code, List<Returned> told) {
        assertThatThrownBy(() -> Returns.of(LINES, told))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
