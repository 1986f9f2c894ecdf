package app.huike.crm.analytics;

import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Money as tables keep it (minor units) turned into what people read. */
final class TimelineMoney {

    private TimelineMoney() {}

    /** The same values with {@code amount} in place of {@code minor}. */
    static Map<String, String> amounts(Map<String, String> detail) {
        if (!detail.containsKey("minor")) {
            return detail;
        }
        Map<String, String> readable = new TreeMap<>(detail);
        Money money = Money.ofMinor(CurrencyUnit.of(detail.get("currency")), Long.parseLong(readable.remove("minor")));
        readable.put("amount", money.getAmount().toPlainString());
        return readable;
    }
}
