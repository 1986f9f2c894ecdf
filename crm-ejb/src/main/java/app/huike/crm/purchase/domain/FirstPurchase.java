package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.PurchaseOrder;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** Why a purchase, though no other came before it, is not the beginning of a customer's life with the shop. */
public enum FirstPurchase {
    NOTHING_PAID,
    GIFT_CARDS_ONLY,
    /** The shop has no rate for that currency: no offer can be measured by it. */
    CURRENCY_WITHOUT_RATE,
    /** Staff, test, reseller, deceased, blocked. */
    FLAGGED;

    /** The first reason that holds; empty for a first purchase of paid goods. */
    public static Optional<FirstPurchase> refusal(PurchaseOrder order, Set<String> flags, CurrencyUnit base) {
        if (order.total().isZero()) {
            return Optional.of(NOTHING_PAID);
        } else if (Goods.onlyGiftCards(order)) {
            return Optional.of(GIFT_CARDS_ONLY);
        } else if (!order.total().getCurrencyUnit().equals(base)) {
            return Optional.of(CURRENCY_WITHOUT_RATE);
        }
        return flags.isEmpty() ? Optional.empty() : Optional.of(FLAGGED);
    }
}
