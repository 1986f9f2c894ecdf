package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What was bought. */
public final class Goods {

    private static final String GIFT_CARD = "gift-card";

    private Goods() {}

    /** Whether nothing but gift cards was bought: money changed its form, no goods were chosen yet. */
    public static boolean onlyGiftCards(PurchaseOrder order) {
        List<PurchaseLine> lines = order.lines();
        return lines.isEmpty()
                ? GIFT_CARD.equals(order.category())
                : lines.stream().allMatch(line -> GIFT_CARD.equals(category(line, order)));
    }

    /** The category of the purchase, or of its dearest line; null where nobody told. */
    public static String category(PurchaseOrder order) {
        if (order.category() != null) {
            return order.category();
        }
        return order.lines().stream()
                .filter(line -> line.category() != null)
                .max(Comparator.comparing(Goods::worth))
                .map(PurchaseLine::category)
                .orElse(null);
    }

    private static String category(PurchaseLine line, PurchaseOrder order) {
        return line.category() == null ? order.category() : line.category();
    }

    private static BigDecimal worth(PurchaseLine line) {
        return line.price().getAmount().multiply(BigDecimal.valueOf(line.quantity()));
    }
}
