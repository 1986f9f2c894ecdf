package app.huike.crm.purchase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.huike.crm.customer.Withdrawal;
import app.huike.crm.purchase.CustomerEventKind;
import app.huike.crm.purchase.CustomerEventOrder;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.RefundOrder.Returned;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CustomerEventCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");
    private static final Money PRICE = Money.parse("USD 5.00");

    @Test
    void anOptOutMeansMarketingUnlessItSaysMore() {
        assertThat(checked(event(CustomerEventKind.OPTED_OUT, null, List.of(), null))
                        .withdraw())
                .isEqualTo(Withdrawal.MARKETING);
        assertThat(checked(event(CustomerEventKind.OPTED_OUT, null, List.of(), Withdrawal.EVERYTHING))
                        .withdraw())
                .isEqualTo(Withdrawal.EVERYTHING);
    }

    @Test
    void piecesOfAnArticleAreOneLine() {
        assertThat(checked(event(
                                CustomerEventKind.RETURNED,
                                "P1",
                                List.of(new Returned("B", 1), new Returned("A", 1), new Returned("B", 2)),
                                null))
                        .lines())
                .containsExactly(new Returned("A", 1), new Returned("B", 3));
    }

    @Test
    void whatDoesNotBelongToTheKindIsRefused() {
        assertThat(refused(event(CustomerEventKind.DELIVERED, null, List.of(), null)))
                .containsExactly("purchaseRef");
        assertThat(refused(event(CustomerEventKind.RETURNED, "P1", List.of(), null)))
                .containsExactly("lines");
        assertThat(refused(event(CustomerEventKind.VISITED, "P1", List.of(), null)))
                .containsExactly("purchaseRef");
        assertThat(refused(event(CustomerEventKind.DELIVERED, "P1", List.of(new Returned("A", 1)), null)))
                .containsExactly("lines");
        assertThat(refused(event(CustomerEventKind.RETURNED, "P1", List.of(new Returned(" ", 0)), null)))
                .containsExactly("lines[0].sku", "lines[0].quantity");
        assertThat(refused(event(CustomerEventKind.VISITED, null, List.of(), Withdrawal.CALLS)))
                .containsExactly("withdraw");
        assertThat(refused(new CustomerEventOrder("a b", null, NOW.plusSeconds(301), null, List.of(), null)))
                .containsExactly("ref", "kind", "at");
    }

    @Test
    void noMoreComesBackThanWasBought() {
        PurchaseView purchase =
                purchase(List.of(new PurchaseLine("A", null, 1, PRICE), new PurchaseLine("A", null, 1, PRICE)));
        CustomerEventCheck.requireBought(purchase, back("A", 1), Map.of("A", 1));
        assertThatThrownBy(() -> CustomerEventCheck.requireBought(purchase, back("A", 2), Map.of("A", 1)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("RETURN_EXCEEDS");
                    assertThat(refused.parameters()).containsEntry("left", 1);
                });
        assertThatThrownBy(() -> CustomerEventCheck.requireBought(purchase, back("B", 1), Map.of()))
                .hasMessageContaining("FIELD_INVALID");
        CustomerEventCheck.requireBought(purchase(List.of()), back("B", 9), Map.of());
    }

    @Test
    void nothingComesBackBeforeItWasBought() {
        PurchaseView purchase = purchase(List.of());
        CustomerEventOrder early = new CustomerEventOrder(
                null, CustomerEventKind.DELIVERED, purchase.at().minusSeconds(1), "P1", List.of(), null);
        assertThatThrownBy(() -> CustomerEventCheck.requireBought(purchase, early, Map.of()))
                .hasMessageContaining("not before the purchase");
    }

    private static CustomerEventOrder back(String sku, int pieces) {
        return event(CustomerEventKind.RETURNED, "P1", List.of(new Returned(sku, pieces)), null);
    }

    private static CustomerEventOrder event(
            CustomerEventKind kind, String purchase, List<Returned> lines, Withdrawal withdraw) {
        return new CustomerEventOrder("E1", kind, NOW, purchase, lines, withdraw);
    }

    private static PurchaseView purchase(List<PurchaseLine> lines) {
        return new PurchaseView(
                UUID.randomUUID(),
                "P1",
                UUID.randomUUID(),
                "C1",
                NOW.minusSeconds(86_400),
                PRICE,
                Money.zero(PRICE.getCurrencyUnit()),
                null,
                Mode.LIVE,
                lines);
    }

    private static CustomerEventOrder checked(CustomerEventOrder order) {
        return CustomerEventCheck.checked(order, NOW);
    }

    private static List<String> refused(CustomerEventOrder order) {
        return catchThrowableOfType(Refused.class, () -> checked(order)).fields().stream()
                .map(FieldProblem::field)
                .toList();
    }
}
