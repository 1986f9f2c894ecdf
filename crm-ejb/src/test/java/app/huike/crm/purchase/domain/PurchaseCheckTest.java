package app.huike.crm.purchase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurchaseCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void whatIsPossibleIsStoredInMicroseconds() {
        PurchaseOrder order = order("30.00", Instant.parse("2026-11-21T11:00:00.123456789Z"), line("10.00", 3));
        assertThat(checked(order).at()).isEqualTo(Instant.parse("2026-11-21T11:00:00.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-21T12:05:00Z"})
    void purchasesLieBetween1970AndNow(String at) {
        assertThat(checked(order("1.00", Instant.parse(at)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "2026-11-21T12:05:01Z", "9999-01-01T00:00:00Z"})
    void andNowhereElse(String at) {
        assertRefused(order("1.00", Instant.parse(at)), "at");
    }

    @Test
    void nothingIsAPurchaseLessIsNot() {
        assertThat(checked(order("0.00", NOW)).total().isZero()).isTrue();
        assertRefused(order("-0.01", NOW), "total.amount");
    }

    @Test
    void absurdAmountsAreRefused() {
        assertThat(checked(order("10000000000.00", NOW))).isNotNull();
        assertRefused(order("10000000000.01", NOW), "total.amount");
        PurchaseOrder endless = new PurchaseOrder(
                "P", "C", NOW, Money.of(CurrencyUnit.USD, new java.math.BigDecimal("1e30")), null, List.of());
        assertRefused(endless, "total.amount");
    }

    @Test
    void onlyMoneyThatPeoplePayWith() {
        PurchaseOrder gold =
                new PurchaseOrder("P", "C", NOW, Money.ofMajor(CurrencyUnit.of("XAU"), 1), null, List.of());
        assertRefused(gold, "total.currency");
    }

    @Test
    void linesAddUpToTheTotal() {
        assertThat(checked(order("25.50", NOW, line("10.00", 2), line("5.50", 1)))
                        .lines())
                .hasSize(2);
        assertThatThrownBy(() -> checked(order("25.49", NOW, line("10.00", 2), line("5.50", 1))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("LINES_DIFFER");
                    assertThat(refused.parameters())
                            .containsEntry("sum", "25.50")
                            .containsEntry("total", "25.49");
                });
    }

    @Test
    void linesSoLargeThatTheyWouldOverflowAreJustLarge() {
        assertThatThrownBy(() -> checked(
                        order("1.00", NOW, line("10000000000.00", 1_000_000), line("10000000000.00", 1_000_000))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("LINES_DIFFER"));
    }

    @Test
    void eachLineSaysWhereItIsWrong() {
        PurchaseLine bad = new PurchaseLine(" ", null, 0, Money.parse("EUR 1.00"));
        assertThatThrownBy(() -> checked(order("1.00", NOW, line("1.00", 1), bad)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("lines[1].sku", "lines[1].quantity", "lines[1].price.currency"));
    }

    @Test
    void everythingThatIsMissingIsTold() {
        assertThatThrownBy(() -> checked(new PurchaseOrder(null, null, null, null, null, null)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly("ref", "customerRef", "at", "total"));
    }

    private static void assertRefused(PurchaseOrder order, String field) {
        assertThatThrownBy(() -> checked(order))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.fields())
                        .extracting(FieldProblem::field)
                        .containsExactly(field));
    }

    private static PurchaseOrder checked(PurchaseOrder order) {
        return PurchaseCheck.checked(order, NOW);
    }

    private static PurchaseOrder order(String total, Instant at, PurchaseLine... lines) {
        return new PurchaseOrder("P-1", "C-1", at, Money.parse("USD " + total), null, List.of(lines));
    }

    private static PurchaseLine line(String price, int quantity) {
        return new PurchaseLine("sku", null, quantity, Money.parse("USD " + price));
    }
}
