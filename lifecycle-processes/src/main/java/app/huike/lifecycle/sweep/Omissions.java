package app.huike.lifecycle.sweep;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whom sweeps pass over: told in each one's log, in one statement, however many customers there are. */
@ApplicationScoped
class Omissions {

    /** Of a row {@code a} of {@code due_action}: passed over, not tried, and found as soon as he may be contacted. */
    static final String UNTIL_CONSENT =
            "a.tried_on is null and a.result is not distinct from '" + DailySweep.NO_CONSENT + "'";

    @Inject
    private CrmDatabase database;

    @Inject
    private JourneyLog log;

    /** Strikes out who is passed over and tells it his log, once for each cycle; the run of the day counts them. */
    void write(DailySweep sweep, LocalDate day, Instant now) {
        sweep.passedOver().ifPresent(passed -> count(sweep, day, told(sweep, passed, now)));
    }

    private int told(DailySweep sweep, String passed, Instant now) {
        return log.addReturned(
                "JOURNEY_SKIPPED",
                Map.of("process", sweep.process()),
                "insert into due_action (customer_id, kind, cycle, created_at, done_at, result)"
                        + " select customer_id, :process, cycle, :now, :now, reason from (" + passed + ") passed"
                        + " on conflict do nothing returning customer_id, result as reason",
                Map.of("process", sweep.process(), "now", now));
    }

    private void count(DailySweep sweep, LocalDate day, int more) {
        database.sql("update sweep_run set passed_over = passed_over + :more where kind = :kind and cycle = :day")
                .set("more", more)
                .set("kind", sweep.process())
                .set("day", day.toString())
                .update();
    }

    /** How many a sweep passes over now, by reason, whether they were told before or not. */
    List<DryRun.PassedOver> now(DailySweep sweep, Instant now) {
        return sweep.passedOver()
                .map(passed -> database.sql(
                                "select reason, count(*) as n from (" + passed
                                        + ") passed where cast(:now as timestamptz) is not null group by reason order by reason")
                        .set("now", now)
                        .list(row -> new DryRun.PassedOver(row.text("reason"), row.integer("n"))))
                .orElse(List.of());
    }
}
