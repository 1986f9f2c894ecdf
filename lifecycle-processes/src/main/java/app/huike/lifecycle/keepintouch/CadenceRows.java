package app.huike.lifecycle.keepintouch;

import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Members with the cadence of their tier, as a select over {@code customer_card c}: {@code tier}, {@code every} and {@code since}, from when on nobody has been in touch. The sweep and the
 * customer's page go by the same.
 */
final class CadenceRows {

    /** What the diagram says for each tier that has a cadence. */
    static final Map<Tier, String> SETTINGS = settings();

    private CadenceRows() {}

    private static Map<Tier, String> settings() {
        Map<Tier, String> settings = new LinkedHashMap<>();
        settings.put(Tier.SILVER, "everySilver");
        settings.put(Tier.GOLD, "everyGold");
        settings.put(Tier.PLATINUM, "everyPlatinum");
        return settings;
    }

    /** One row for each member at the moment {@code :now}; who stands in two tiers goes by the shorter cadence. */
    static String of(ProcessPolicies policies, String condition) {
        return "select distinct on (c.id) c.id as customer_id, h.tier, w.every, b.since"
                + " from customer_card c join tier_holder h on h.customer_id = c.id"
                + " and h.since <= :now and (h.until is null or h.until > :now)"
                + " join (values " + cadences(policies.live(KeepInTouch.KEY))
                + ") as w (tier, every) on w.tier = h.tier"
                + " cross join lateral (select greatest(h.since, max(l.at)) as since from hand_contact l"
                + " where l.customer_id = c.id) b"
                + " where " + condition + " order by c.id, w.every, b.since desc";
    }

    private static String cadences(ProcessPolicy said) {
        return SETTINGS.entrySet().stream()
                .map(each -> "('" + each.getKey() + "', interval '" + said.duration(each.getValue()) + "')")
                .collect(Collectors.joining(", "));
    }
}
