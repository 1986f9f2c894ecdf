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

    private static final String NEW_UNTIL = "(first_at + cast(:newFor as interval))";
    private static final String LAPSES_AT =
            "(last_at + case when usual_gap_seconds is null then cast(:without as interval)"
                    + " else least(cast(:most as interval), greatest(cast(:least as interval),"
                    + " make_interval(secs => usual_gap_seconds * :gaps))) end)";
    private static final String LOST_AT = "(last_at + cast(:lost as interval))";

    /** Which stage holds by now; the order of the rule. */
    private static final String STAGE = "case when given_up or " + LOST_AT + " <= :now then 'LOST'"
            + " when " + LAPSES_AT + " <= :now then 'LAPSED'"
            + " when warned then 'AT_RISK'"
            + " when member then 'LOYAL'"
            + " when kept = 1 and " + NEW_UNTIL + " > :now then 'NEW'"
            + " else 'ACTIVE' end";

    /** Each begins when silence was long enough, not when the sweep came by. */
    private static final String SINCE = "greatest(since, case " + STAGE
            + " when 'LOST' then least(" + LOST_AT + ", :now) when 'LAPSED' then " + LAPSES_AT
            + " when 'ACTIVE' then " + NEW_UNTIL + " else :now end)";

    /**
     * Where the table is read and changed in one go: joined with what was found in it, a night on which few are due took twice as long. The history's open row is closed before the next is opened, and
     * tells what the stage was: the insert reads what the update returns.
     */
    private static final String SWEEP =
            "with moved as (update customer_stage set stage = " + STAGE + ", since = " + SINCE
                    + " where not closed and kept > 0 and stage <> " + STAGE + " returning customer_id, stage, since),"
                    + " ended as (update customer_stage_history h set until = moved.since from moved"
                    + " where h.customer_id = moved.customer_id and h.until is null"
                    + " returning h.customer_id, h.stage as was, moved.stage, moved.since),"
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
        return database.sql(SWEEP)
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
