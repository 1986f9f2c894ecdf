package app.huike.lifecycle.recordcheck;

import app.huike.crm.customer.Records;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.SweepRow;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds customers of whom nobody has found for {@link Records#staleAfter} that what is known is right: of each account manager the oldest, {@code
 * perOwner} a day, and none while {@code openAtOnce} of them wait. Who was asked for is left alone for {@code again}. So a shop whose records all
 * grow old on one day has them looked over in the course of a year, not in one morning.
 */
@ApplicationScoped
public class SweepRecords implements DailySweep {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String OPEN = "a.kind = '" + RecordCheck.KEY + "' and a.state in ('OPEN', 'CLAIMED')";
    private static final String STARTED = "a.kind = '" + RecordCheck.KEY + "' and a.result = 'STARTED'";

    private JourneyStarts starts;
    private ProcessPolicies policies;
    private Records records;
    private Shop shop;

    SweepRecords() {}

    @Inject
    SweepRecords(JourneyStarts starts, ProcessPolicies policies, Records records, Shop shop) {
        this.starts = starts;
        this.policies = policies;
        this.records = records;
        this.shop = shop;
    }

    @Override
    public String process() {
        return RecordCheck.KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(
                ProcessSetting.number("perOwner"),
                ProcessSetting.number("openAtOnce"),
                ProcessSetting.duration("again"));
    }

    /** Ranks by age: the value is how many days nobody has looked. */
    @Override
    public String due() {
        ProcessPolicy said = policies.live(RecordCheck.KEY);
        Duration again = said.duration("again", "P180D");
        return "select s.customer_id, s.cycle, s.days as value_minor from record_keeper k"
                + " left join (" + count("lifecycle_task a", OPEN) + ") o on o.owner_id = k.owner_id"
                + " left join (" + count("due_action a", today()) + ") d on d.owner_id = k.owner_id"
                + " cross join lateral (select v.customer_id, " + cycle(again) + " as cycle,"
                + " cast(extract(day from cast(:now as timestamptz) - v.since) as bigint) as days from verified_record v"
                + " join customer_card c on c.id = v.customer_id and not c.flagged"
                + " where v.owner_id = k.owner_id and v.since < cast(:now as timestamptz) - interval '"
                + records.staleAfter()
                + "' and not exists (select 1 from due_action a where a.customer_id = v.customer_id and "
                + STARTED + " and a.created_at > cast(:now as timestamptz) - interval '" + again + "')"
                + " and not exists (select 1 from due_action a where a.customer_id = v.customer_id and a.kind = '"
                + RecordCheck.KEY + "' and a.cycle = " + cycle(again) + " and a.done_at is not null)"
                + " order by v.since, v.customer_id limit greatest(0, least(" + said.number("perOwner", 2)
                + " - coalesce(d.n, 0), " + said.number("openAtOnce", 8) + " - coalesce(o.n, 0)))) s";
    }

    /** Of today's starts, by the shop's day. */
    private String today() {
        String local = " at time zone '" + shop.zone() + "'";
        return STARTED + " and a.created_at >= date_trunc('day', cast(:now as timestamptz)" + local + ")" + local;
    }

    private static String count(String rows, String which) {
        return "select r.owner_id, count(*) as n from " + rows + " join customer_card r on r.id = a.customer_id where "
                + which + " group by r.owner_id";
    }

    /** Since when nobody has looked, and how many times {@code again} has passed since it became too long. */
    private String cycle(Duration again) {
        return "to_char(v.since at time zone '" + shop.zone() + "', 'YYYYMMDD') || '-' || floor(extract(epoch from"
                + " cast(:now as timestamptz) - v.since - interval '" + records.staleAfter() + "') / "
                + again.toSeconds() + ")";
    }

    @Override
    public Optional<String> start(SweepRow due) {
        Map<String, Object> variables = new HashMap<>();
        RecordCheck.STALE_SINCE.put(
                variables,
                LocalDate.parse(due.cycle().split("-")[0], DAY)
                        .atStartOfDay(shop.zone())
                        .toInstant());
        TaskVariables.OUTCOME.put(variables, null);
        return starts.start(new JourneyStart(RecordCheck.KEY, due.customerId(), due.cycle(), variables));
    }
}
