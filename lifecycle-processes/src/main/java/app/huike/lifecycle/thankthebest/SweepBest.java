package app.huike.lifecycle.thankthebest;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Finds whom to thank: members of the highest tier who may be called, with whom nobody spoke for thirty days and who were asked for no opinion for
 * ninety, once for each half of a year and not within four months of the last time; of each owner's the twenty who bought for the most.
 */
@ApplicationScoped
public class SweepBest implements DailySweep {

    private JourneyStarts starts;
    private Shop shop;

    SweepBest() {}

    @Inject
    SweepBest(JourneyStarts starts, Shop shop) {
        this.starts = starts;
        this.shop = shop;
    }

    @Override
    public String process() {
        return ThankTheBest.KEY;
    }

    @Override
    public String due() {
        return "select r.customer_id, r.cycle, r.value_minor from (select b.*, row_number() over (partition by b.owner_id"
                + " order by b.value_minor desc, b.customer_id) as place from (" + best() + ") b) r"
                + " where r.place + (" + thankedOfOwner() + ") <= 20";
    }

    /** All who could be thanked now; owner null is the group. */
    private String best() {
        return "select c.id as customer_id, c.owner_id, " + halfYear()
                + " as cycle, coalesce(v.value_minor, 0) as value_minor"
                + " from customer_card c left join lateral (select cast(sum(p.net_minor) as bigint) as value_minor"
                + " from purchase_value p where p.customer_id = c.id and p.currency = '"
                + shop.currency().getCode() + "' and p.at > cast(:now as timestamptz) - interval '365 days') v on true"
                + " where c.erased_at is null and not c.flagged"
                + " and exists (select 1 from tier_holder h where h.customer_id = c.id and h.tier = 'PLATINUM'"
                + " and h.since <= :now and (h.until is null or h.until > :now))"
                + " and exists (select 1 from may_be_thanked m where m.customer_id = c.id)"
                + leftInPeaceFor("hand_contact", "at", "30 days")
                + leftInPeaceFor("survey_asked", "invited_at", "90 days")
                + " and not exists (select 1 from due_action a where a.customer_id = c.id and a.kind = 'thank-the-best'"
                + " and a.result = 'STARTED' and (a.cycle = " + halfYear()
                + " or a.created_at > cast(:now as timestamptz) - interval '120 days'))";
    }

    private String leftInPeaceFor(String view, String moment, String time) {
        return " and not exists (select 1 from " + view + " l where l.customer_id = c.id and l." + moment
                + " > cast(:now as timestamptz) - interval '" + time + "')";
    }

    private String thankedOfOwner() {
        return "select count(*) from due_action a join customer_card o on o.id = a.customer_id"
                + " where a.kind = 'thank-the-best' and a.result = 'STARTED' and a.cycle = r.cycle"
                + " and o.owner_id is not distinct from r.owner_id";
    }

    private String halfYear() {
        String local = "(cast(:now as timestamptz) at time zone '" + shop.zone() + "')";
        return "to_char(" + local + ", 'YYYY') || case when extract(month from " + local
                + ") < 7 then '-1' else '-2' end";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Map<String, Object> variables = new HashMap<>();
        ThankTheBest.VALUE.put(
                variables, Money.ofMinor(shop.currency(), due.valueMinor()).toString());
        CallVariables.ATTEMPTS.put(variables, null);
        TaskVariables.OUTCOME.put(variables, null);
        return starts.start(new JourneyStart(ThankTheBest.KEY, due.customerId(), due.cycle(), variables));
    }
}
