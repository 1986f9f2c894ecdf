package app.huike.lifecycle.winback;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.step.CouponVariables;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Finds who has fallen silent, once for each silence: customers of the stage LAPSED, never those who are lost already. They are ranked by what
 * they bought in the twelve months before they fell silent, in the shop's currency.
 */
@ApplicationScoped
public class SweepLapsed implements DailySweep {

    private JourneyStarts starts;
    private RunningJourneys journeys;
    private Shop shop;

    SweepLapsed() {}

    @Inject
    SweepLapsed(JourneyStarts starts, RunningJourneys journeys, Shop shop) {
        this.starts = starts;
        this.journeys = journeys;
        this.shop = shop;
    }

    @Override
    public String process() {
        return WinBack.KEY;
    }

    @Override
    public String due() {
        return "select l.customer_id, l.last_at_text as cycle, cast(coalesce(sum(v.net_minor), 0) as bigint) as value_minor"
                + " from lapsed_customer l left join purchase_value v on v.customer_id = l.customer_id and v.currency = '"
                + shop.currency().getCode() + "' and v.at > l.last_at - interval '365 days'"
                + " where l.since <= :now group by l.customer_id, l.last_at_text";
    }

    /** Who is lost: silent for too long, or given up. */
    @Override
    public Optional<String> leftAlone() {
        return Optional.of("select count(*) as n from lost_customer where since <= :now");
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Optional<String> against =
                starts.start(new JourneyStart(WinBack.KEY, due.customerId(), due.cycle(), variables(due)));
        if (against.isEmpty()) {
            journeys.tellWaiting(due.customerId(), LeaveVariables.WIN_BACK_BEGUN, tooLate());
        }
        return against;
    }

    private static Map<String, Object> tooLate() {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, "LAPSED");
        TaskVariables.GONE_AT.put(values, null);
        return values;
    }

    private Map<String, Object> variables(SweepRow due) {
        Map<String, Object> variables = new HashMap<>();
        WinBack.SILENT_SINCE.put(variables, Instant.parse(due.cycle()));
        WinBack.VALUE.put(
                variables,
                Money.ofMinor(shop.currency(), due.valueMinor()).getAmount().toPlainString());
        CouponVariables.CAUSE_REF.put(variables, due.cycle());
        CallVariables.ATTEMPTS.put(variables, null);
        WinBack.LOSS_REASON.put(variables, null);
        return variables;
    }
}
