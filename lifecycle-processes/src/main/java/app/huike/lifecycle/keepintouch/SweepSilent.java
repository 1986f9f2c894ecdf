package app.huike.lifecycle.keepintouch;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds members who may be called and with whom nobody has spoken for longer than their tier wants; how long, the diagram says for each: {@code everySilver},
 * {@code everyGold}, {@code everyPlatinum}. Who stands in two tiers goes by the shorter. Silence counts from the last contact with a person of the shop, or from the
 * beginning of the membership; each stretch of it as long as the tier wants is a cause of its own.
 */
@ApplicationScoped
public class SweepSilent implements DailySweep {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private JourneyStarts starts;
    private ProcessPolicies policies;
    private Shop shop;

    SweepSilent() {}

    @Inject
    SweepSilent(JourneyStarts starts, ProcessPolicies policies, Shop shop) {
        this.starts = starts;
        this.policies = policies;
        this.shop = shop;
    }

    @Override
    public String process() {
        return KeepInTouch.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return CadenceRows.SETTINGS.values().stream().map(ProcessSetting::days).toList();
    }

    @Override
    public String due() {
        return "select s.customer_id, s.tier || '-' || to_char(s.since at time zone '" + shop.zone() + "', 'YYYYMMDD')"
                + " || '-' || floor(extract(epoch from cast(:now as timestamptz) - s.since) / extract(epoch from s.every)) as cycle,"
                + " coalesce(v.value_minor, 0) as value_minor from (" + silent() + ") s"
                + " left join lateral (select cast(sum(p.net_minor) as bigint) as value_minor"
                + " from purchase_value p where p.customer_id = s.customer_id and p.currency = '"
                + shop.currency().getCode() + "' and p.at > cast(:now as timestamptz) - interval '365 days') v on true";
    }

    private String silent() {
        return CadenceRows.of(
                policies,
                "c.erased_at is null and not c.flagged"
                        + " and exists (select 1 from may_be_thanked m where m.customer_id = c.id)"
                        + " and b.since <= cast(:now as timestamptz) - w.every");
    }

    @Override
    public Optional<String> start(SweepRow due) {
        String[] cause = due.cycle().split("-");
        Map<String, Object> variables = new HashMap<>();
        KeepInTouch.TIER.put(variables, cause[0]);
        KeepInTouch.SILENT_SINCE.put(
                variables,
                LocalDate.parse(cause[1], DAY).atStartOfDay(shop.zone()).toInstant());
        CallVariables.ATTEMPTS.put(variables, null);
        TaskVariables.OUTCOME.put(variables, null);
        return starts.start(new JourneyStart(KeepInTouch.KEY, due.customerId(), due.cycle(), variables));
    }
}
