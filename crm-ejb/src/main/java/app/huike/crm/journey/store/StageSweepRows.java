package app.huike.crm.journey.store;

import app.huike.crm.journey.domain.StagePolicy;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** {@code StageRule} in SQL, for everybody at once: one statement finds whose stage silence has changed and moves them. */
class StageSweepRows {

    private static final String KIND = "stages";

    /** When each customer's stage changes by silence, and which stage holds by now; the order of the rule. */
    private static final String PLACED =
            "with bounds as (select s.*, first_at + cast(:newFor as interval) as new_until,"
                    + " last_at + case when usual_gap_seconds is null then cast(:without as interval)"
                    + " else least(cast(:most as interval), greatest(cast(:least as interval),"
                    + " make_interval(secs => usual_gap_seconds * :gaps))) end as lapses_at,"
                    + " last_at + cast(:lost as interval) as lost_at from customer_stage s where not closed and kept > 0),"
                    + " placed as (select customer_id, stage as was, since as was_since, case"
                    + " when given_up or lost_at <= :now then 'LOST'"
                    + " when lapses_at <= :now then 'LAPSED'"
                    + " when warned then 'AT_RISK'"
                    + " when member then 'LOYAL'"
                    + " when kept = 1 and new_until > :now then 'NEW'"
                    + " else 'ACTIVE' end as stage, new_until, lapses_at, lost_at from bounds),";

    /** Each begins when silence was long enough, not when the sweep came by. */
    private static final String DUE = " due as (select customer_id, was, stage, greatest(was_since, case stage"
            + " when 'LOST' then least(lost_at, :now) when 'LAPSED' then lapses_at when 'ACTIVE' then new_until else :now end) as since"
            + " from placed where stage <> was),";

    /** The history's open row is closed before the next is opened: the insert reads what the update returns. */
    private static final String MOVED = " moved as (update customer_stage s set stage = due.stage, since = due.since"
            + " from due where s.customer_id = due.customer_id returning s.customer_id),"
            + " ended as (update customer_stage_history h set until = due.since from due"
            + " where h.customer_id = due.customer_id and h.until is null"
            + " returning h.customer_id, due.was, due.stage, due.since),"
            + " begun as (insert into customer_stage_history (id, customer_id, stage, since, reason)"
            + " select gen_random_uuid(), customer_id, stage, since, 'SILENCE' from ended)"
            + " insert into journey_log (id, customer_id, at, kind, actor, reason, detail)"
            + " select gen_random_uuid(), customer_id, :now, 'STAGE', 'system', 'SILENCE',"
            + " jsonb_build_object('from', was, 'to', stage) from ended";

    private final CrmDatabase database;

    StageSweepRows(CrmDatabase database) {
        this.database = database;
    }

    boolean begin(LocalDate day, Instant now) {
        return database.sql("insert into sweep_run (id, kind, cycle, started_at) values (:id, :kind, :cycle, :now)"
                                + " on conflict (kind, cycle) do nothing")
                        .set("id", Ids.next())
                        .set("kind", KIND)
                        .set("cycle", day.toString())
                        .set("now", now)
                        .update()
                == 1;
    }

    void end(LocalDate day, Instant now, int moved) {
        database.sql("update sweep_run set ended_at = :now, found = :found where kind = :kind and cycle = :cycle")
                .set("now", now)
                .set("found", moved)
                .set("kind", KIND)
                .set("cycle", day.toString())
                .update();
    }

    int sweep(StagePolicy policy, Instant now) {
        return database.sql(PLACED + DUE + MOVED)
                .set("newFor", interval(policy.newFor()))
                .set("without", interval(policy.lapseWithoutRhythm()))
                .set("least", interval(policy.lapseLeast()))
                .set("most", interval(policy.lapseMost()))
                .set("lost", interval(policy.lostAfter()))
                .set("gaps", policy.lapseGaps())
                .set("now", now)
                .update();
    }

    /** In seconds: a day of the policy is 24 hours, whatever the zone of the session does with its clocks. */
    private static String interval(Duration duration) {
        return duration.toSeconds() + " seconds";
    }
}
