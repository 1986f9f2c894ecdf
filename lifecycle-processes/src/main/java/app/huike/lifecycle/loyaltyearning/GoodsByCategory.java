package app.huike.lifecycle.loyaltyearning;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** What a purchase cost by category. */
final class GoodsByCategory {

    private GoodsByCategory() {}

    /** Amounts by category, where a line without one has the purchase's; the key null is for goods of which nobody told. */
    static Map<String, BigDecimal> of(PurchaseView purchase) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        if (purchase.lines().isEmpty()) {
            amounts.put(purchase.category(), purchase.total().getAmount());
        }
        for (PurchaseLine line : purchase.lines()) {
            String category = line.category() == null ? purchase.category() : line.category();
            BigDecimal amount = line.price().getAmount().multiply(BigDecimal.valueOf(line.quantity()));
            amounts.merge(category, amount, BigDecimal::add);
        }
        return amounts;
    }
}
