package app.huike.lifecycle.care;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whose day today or tomorrow is, by the shop's calendar: early enough for the morning in every time zone. Of two occasions closer than
 * the diagram's {@code apart} only the one that matters more is found, and none so soon after one that was. Who may not be written to is found only as a
 * member, for the sake of a gift; of everybody else the log says so.
 */
@ApplicationScoped
public class SweepOccasions implements DailySweep {

    private static final String CYCLE = "g.occasion || ' ' || g.day";

    private static final String MAY_BE_FOUND =
            "(exists (select 1 from may_be_greeted m where m.customer_id = g.customer_id)"
                    + " or exists (select 1 from current_member m where m.customer_id = g.customer_id))";

    private JourneyStarts starts;
    private ProcessPolicies policies;
    private Occasions occasions;
    private Shop shop;

    SweepOccasions() {}

    @Inject
    public SweepOccasions(JourneyStarts starts, ProcessPolicies policies, Occasions occasions, Shop shop) {
        this.starts = starts;
        this.policies = policies;
        this.occasions = occasions;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Care.KEY;
    }

    /** The cycle is the occasion with its day: {@code BIRTHDAY 2027-02-06}. */
    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.days("apart"));
    }

    @Override
    public String due() {
        return "select g.customer_id, " + CYCLE + " as cycle, coalesce(v.value_minor, 0) as value_minor from ("
                + marked()
                + ") g" + lastYearsValue() + " where g.day between date '" + occasions.today() + "' and date '"
                + occasions.today().plusDays(1) + "' and " + MAY_BE_FOUND + " and not (" + givesWay() + ")";
    }

    /** What gives way, or would reach nobody, is told on its own day: until then it may turn out otherwise. */
    @Override
    public Optional<String> passedOver() {
        return Optional.of("select g.customer_id, g.cycle, g.reason from (select g.customer_id, " + CYCLE
                + " as cycle, case when " + MAY_BE_FOUND + " then case when " + givesWay() + " then 'GAVE_WAY' end"
                + " when not (" + givesWay() + ") then '" + NO_CONSENT + "' end as reason from (" + marked()
                + ") g where g.day = date '" + occasions.today() + "') g where g.reason is not null");
    }

    /** Each occasion with how many birthdays are near it, and how many anniversaries that are near no birthday. */
    private String marked() {
        String near = "(partition by customer_id order by day range between interval '" + apart()
                + " days' preceding and interval '" + apart() + " days' following)";
        return "select o.*, count(*) filter (where rank = 2 and birthdays = 0) over " + near + " as anniversaries"
                + " from (select b.*, count(*) filter (where rank = 1) over " + near + " as birthdays from ("
                + occasions.select(apart()) + ") b) o";
    }

    /** A birthday goes before all else, an anniversary before a festival, and all before what follows too soon. */
    private String givesWay() {
        return "g.rank > 1 and g.birthdays > 0 or g.rank > 2 and g.anniversaries > 0"
                + " or exists (select 1 from due_action a where a.customer_id = g.customer_id and a.kind = 'care'"
                + " and a.result = 'STARTED' and cast(right(a.cycle, 10) as date) between g.day - " + apart()
                + " and g.day - 1)";
    }

    /** Days. */
    private long apart() {
        return policies.live(Care.KEY).duration("apart", "P7D").toDays();
    }

    private String lastYearsValue() {
        return " left join lateral (select cast(sum(p.net_minor) as bigint) as value_minor from purchase_value p"
                + " where p.customer_id = g.customer_id and p.currency = '"
                + shop.currency().getCode() + "' and p.at > cast(:now as timestamptz) - interval '365 days') v on true";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        String[] found = due.cycle().split(" ");
        Map<String, Object> variables = new HashMap<>();
        Care.OCCASION.put(variables, found[0]);
        Care.OCCASION_DAY.put(variables, found[1]);
        String cause = found[0] + " " + LocalDate.parse(found[1]).getYear();
        return starts.start(new JourneyStart(Care.KEY, due.customerId(), cause, variables));
    }
}
