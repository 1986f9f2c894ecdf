package app.huike.lifecycle.thankthebest;

import app.huike.crm.loyalty.Tier;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.step.CallVariables;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Finds whom to thank: members of a tier who may be called, with whom nobody spoke for a while and who were asked for no opinion for longer,
 * once for each half of a year and not soon after the last time; of each owner's so many who bought for the most. Which, how long and how many, the
 * diagram says: {@code tier}, {@code afterContact}, {@code afterSurvey}, {@code again}, {@code perOwner}.
 */
@ApplicationScoped
public class SweepBest implements DailySweep {

    private static final String MAY_BE_THANKED = "exists (select 1 from may_be_thanked m where m.customer_id = c.id)";

    private JourneyStarts starts;
    private ProcessPolicies policies;
    private Shop shop;

    SweepBest() {}

    @Inject
    SweepBest(JourneyStarts starts, ProcessPolicies policies, Shop shop) {
        this.starts = starts;
        this.policies = policies;
        this.shop = shop;
    }

    @Override
    public String process() {
        return ThankTheBest.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(
                ProcessSetting.oneOf("tier", tiers()),
                ProcessSetting.duration("afterContact"),
                ProcessSetting.duration("afterSurvey"),
                ProcessSetting.duration("again"),
                ProcessSetting.number("perOwner"));
    }

    @Override
    public String due() {
        ProcessPolicy said = policies.live(ThankTheBest.KEY);
        return "select r.customer_id, r.cycle, r.value_minor from (select b.*, row_number() over (partition by b.owner_id"
                + " order by b.value_minor desc, b.customer_id) as place from (" + best(said, MAY_BE_THANKED) + ") b) r"
                + " where r.place + (" + thankedOfOwner() + ") <= " + said.number("perOwner", 20);
    }

    private static List<String> tiers() {
        return Arrays.stream(Tier.values()).map(Enum::name).toList();
    }

    @Override
    public Optional<String> passedOver() {
        return Optional.of("select b.customer_id, b.cycle, '" + NO_CONSENT + "' as reason from ("
                + best(policies.live(ThankTheBest.KEY), "not " + MAY_BE_THANKED) + ") b");
    }

    /**
     * All whom it is time to thank; owner null is the group.
     *
     * @param consent those who may be called, or those who may not
     */
    private String best(ProcessPolicy said, String consent) {
        return "select c.id as customer_id, c.owner_id, " + halfYear()
                + " as cycle, coalesce(v.value_minor, 0) as value_minor"
                + " from customer_card c left join lateral (select cast(sum(p.net_minor) as bigint) as value_minor"
                + " from purchase_value p where p.customer_id = c.id and p.currency = '"
                + shop.currency().getCode() + "' and p.at > cast(:now as timestamptz) - interval '365 days') v on true"
                + " where c.erased_at is null and not c.flagged"
                + " and exists (select 1 from tier_holder h where h.customer_id = c.id and h.tier = '"
                + said.word("tier", Tier.PLATINUM.name()) + "'"
                + " and h.since <= :now and (h.until is null or h.until > :now))"
                + " and " + consent
                + leftInPeaceFor("hand_contact", "at", said.duration("afterContact", "P30D"))
                + leftInPeaceFor("survey_asked", "invited_at", said.duration("afterSurvey", "P90D"))
                + " and not exists (select 1 from due_action a where a.customer_id = c.id and a.kind = 'thank-the-best'"
                + " and a.result = 'STARTED' and (a.cycle = " + halfYear()
                + " or a.created_at > cast(:now as timestamptz) - interval '" + said.duration("again", "P120D") + "'))";
    }

    private String leftInPeaceFor(String view, String moment, Duration time) {
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
