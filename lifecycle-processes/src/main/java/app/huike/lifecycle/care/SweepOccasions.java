package app.huike.lifecycle.care;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whose day today or tomorrow is, by the shop's calendar: early enough for the morning in every time zone. Of two occasions within seven days
 * only the one that matters more is found, and none within seven days after one that was. Who may not be written to is found only as a
 * member, for the sake of a gift.
 */
@ApplicationScoped
public class SweepOccasions implements DailySweep {

    private static final String WEEK = "(partition by customer_id order by day"
            + " range between interval '7 days' preceding and interval '7 days' following)";

    private static final String CYCLE = "g.occasion || ' ' || g.day";

    private static final String MAY_BE_FOUND =
            "(exists (select 1 from may_be_greeted m where m.customer_id = g.customer_id)"
                    + " or exists (select 1 from current_member m where m.customer_id = g.customer_id))";

    private static final String STARTED_LATELY =
            "exists (select 1 from due_action a where a.customer_id = g.customer_id and a.kind = 'care'"
                    + " and a.result = 'STARTED' and cast(right(a.cycle, 10) as date) between g.day - 7 and g.day - 1)";

    /** A birthday goes before all else, an anniversary before a festival, and all before what follows within the week. */
    private static final String GIVES_WAY =
            "g.rank > 1 and g.birthdays > 0 or g.rank > 2 and g.anniversaries > 0 or " + STARTED_LATELY;

    private JourneyStarts starts;
    private Occasions occasions;
    private Shop shop;

    SweepOccasions() {}

    @Inject
    public SweepOccasions(JourneyStarts starts, Occasions occasions, Shop shop) {
        this.starts = starts;
        this.occasions = occasions;
        this.shop = shop;
    }

    @Override
    public String process() {
        return Care.KEY;
    }

    /** The cycle is the occasion with its day: {@code BIRTHDAY 2027-02-06}. */
    @Override
    public String due() {
        return "select g.customer_id, " + CYCLE + " as cycle, coalesce(v.value_minor, 0) as value_minor from ("
                + marked()
                + ") g" + lastYearsValue() + " where g.day between date '" + occasions.today() + "' and date '"
                + occasions.today().plusDays(1) + "' and " + MAY_BE_FOUND + " and not (" + GIVES_WAY + ")";
    }

    /** What gives way is told on its own day: until then it may turn out otherwise. */
    @Override
    public Optional<String> passedOver() {
        return Optional.of("select g.customer_id, " + CYCLE + " as cycle, 'GAVE_WAY' as reason from (" + marked()
                + ") g where g.day = date '" + occasions.today() + "' and " + MAY_BE_FOUND + " and (" + GIVES_WAY
                + ")");
    }

    /** Each occasion with how many birthdays are near it, and how many anniversaries that are near no birthday. */
    private String marked() {
        return "select o.*, count(*) filter (where rank = 2 and birthdays = 0) over " + WEEK + " as anniversaries"
                + " from (select b.*, count(*) filter (where rank = 1) over " + WEEK + " as birthdays from ("
                + occasions.select() + ") b) o";
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
