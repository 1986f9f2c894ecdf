package app.huike.crm.purchase.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class GoodsTest {

    private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void giftCardsAloneAreNoGoods() {
        assertThat(Goods.onlyGiftCards(order("50.00", "gift-card"))).isTrue();
        assertThat(Goods.onlyGiftCards(order("50.00", null, line("gift-card", "25.00", 2))))
                .isTrue();
        assertThat(Goods.onlyGiftCards(order("50.00", "gift-card", line(null, "50.00", 1))))
                .isTrue();
        assertThat(Goods.onlyGiftCards(order("50.00", null, line("gift-card", "25.00", 1), line("jazz", "25.00", 1))))
                .isFalse();
        assertThat(Goods.onlyGiftCards(order("50.00", "gift-card", line("jazz", "50.00", 1))))
                .isFalse();
        assertThat(Goods.onlyGiftCards(order("50.00", null))).isFalse();
    }

    @Test
    void theCategoryIsThePurchasesOrThatOfTheDearestLine() {
        assertThat(Goods.category(order("50.00", "jazz", line("pop", "50.00", 1))))
                .isEqualTo("jazz");
        assertThat(Goods.category(order("50.00", null, line("pop", "20.00", 1), line("jazz", "10.00", 3))))
                .isEqualTo("jazz");
        assertThat(Goods.category(order("50.00", null))).isNull();
        assertThat(Goods.category(order("50.00", null, line(null, "50.00", 1)))).isNull();
    }

    @Test
    void aFirstPurchaseIsPaidGoodsInTheShopsMoneyByAnOrdinaryCustomer() {
        assertThat(FirstPurchase.refusal(order("50.00", null), Set.of(), CurrencyUnit.USD))
                .isEmpty();
        assertThat(FirstPurchase.refusal(order("0.00", null), Set.of(), CurrencyUnit.USD))
                .contains(FirstPurchase.NOTHING_PAID);
        assertThat(FirstPurchase.refusal(order("50.00", "gift-card"), Set.of(), CurrencyUnit.USD))
                .contains(FirstPurchase.GIFT_CARDS_ONLY);
        assertThat(FirstPurchase.refusal(order("50.00", null), Set.of(), CurrencyUnit.EUR))
                .contains(FirstPurchase.CURRENCY_WITHOUT_RATE);
        assertThat(FirstPurchase.refusal(order("50.00", null), Set.of("staff"), CurrencyUnit.USD))
                .contains(FirstPurchase.FLAGGED);
    }

    @Test
    void theSameContentIsMomentAmountAndCurrency() {
        PurchaseOrder told = order("50.00", "jazz");
        assertThat(SameContent.of(stored(told, List.of()), told)).isTrue();
        assertThat(SameContent.of(stored(told, List.of()), order("50.00", "pop")))
                .isTrue();
        assertThat(SameContent.of(stored(told, List.of()), order("50.01", "jazz")))
                .isFalse();
        PurchaseOrder later = new PurchaseOrder("P-1", "C-1", AT.plusNanos(1_000), told.total(), null, List.of());
        assertThat(SameContent.of(stored(told, List.of()), later)).isFalse();
        PurchaseOrder euros = new PurchaseOrder("P-1", "C-1", AT, Money.parse("EUR 50.00"), null, List.of());
        assertThat(SameContent.of(stored(told, List.of()), euros)).isFalse();
    }

    @Test
    void linesCountWhereBothHaveThemInAnyOrder() {
        PurchaseLine one = line("pop", "20.00", 1);
        PurchaseLine other = line("jazz", "30.00", 1);
        PurchaseOrder told = order("50.00", null, one, other);
        assertThat(SameContent.of(stored(told, List.of(other, one)), told)).isTrue();
        assertThat(SameContent.of(stored(told, List.of()), told)).isTrue();
        assertThat(SameContent.of(stored(told, List.of(one, other)), order("50.00", null)))
                .isTrue();
        assertThat(SameContent.of(stored(told, List.of(line("pop", "50.00", 1))), told))
                .isFalse();
    }

    private static PurchaseView stored(PurchaseOrder order, List<PurchaseLine> lines) {
        UUID id = UUID.fromString("01930000-0000-7000-8000-000000000001");
        Money none = Money.zero(order.total().getCurrencyUnit());
        return new PurchaseView(
                id, order.ref(), id, order.customerRef(), order.at(), order.total(), none, null, Mode.LIVE, lines);
    }

    private static PurchaseOrder order(String total, String category, PurchaseLine... lines) {
        return new PurchaseOrder("P-1", "C-1", AT, Money.parse("USD " + total), category, List.of(lines));
    }

    private static PurchaseLine line(String category, String price, int quantity) {
        return new PurchaseLine("sku", category, quantity, Money.parse("USD " + price));
    }
}
