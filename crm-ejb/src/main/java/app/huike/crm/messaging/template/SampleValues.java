package app.huike.crm.messaging.template;

import app.huike.crm.platform.Shop;
import app.huike.crm.shared.Discount;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.Money;

/** What stands in a preview in place of what a process would say: likely values, of the kinds that steps give. */
final class SampleValues {

    private static final int DAYS_LEFT = 30;
    private static final int PERCENT = 10;
    private static final String CODE = "7KQM-2XTR-9WEA";

    private final Map<String, Object> known = new HashMap<>();

    SampleValues(Shop shop, Instant now) {
        Money some = Money.of(shop.currency(), 30);
        Instant end = now.plus(DAYS_LEFT, ChronoUnit.DAYS);
        known.putAll(Map.of("benefit", new Discount(PERCENT, null, null, some), "code", CODE, "end", end, "min", some));
        known.putAll(Map.of("number", CODE, "tier", "Gold", "lower", "Silver", "until", end, "graceEnd", end));
        known.putAll(Map.of(
                "missing",
                some,
                "value",
                some,
                "points",
                1_200,
                "cashback",
                some,
                "stamps",
                4,
                "no",
                "10423-8",
                "owner",
                shop.name()));
        known.putAll(Map.of("time", "14:30", "link", shop.publicUrl() + "/survey?t=preview"));
    }

    /** Values for all names that a template uses; a name that nobody foresaw stands for itself. */
    Map<String, Object> of(Map<String, Boolean> names) {
        Map<String, Object> values = new HashMap<>();
        names.forEach((name, yesOrNo) -> values.put(name, yesOrNo ? true : known.getOrDefault(name, "[" + name + "]")));
        if (names.containsKey("qr")) {
            values.put("code", CODE);
        }
        return values;
    }
}
