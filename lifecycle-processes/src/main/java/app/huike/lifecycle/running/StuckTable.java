package app.huike.lifecycle.running;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Who waits longer than he should: behind a timer that should have gone off, or far longer than the others at that place. */
@ApplicationScoped
class StuckTable {

    /** A node that was restarted, or the night's sweep, may be so late. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private static final int SHOWN = 100;

    private static final String TIMERS =
            """
            select j.process_def_key_ as process, j.process_def_id_ as definition, j.process_instance_id_ as run, d.act_id_ as element,
              case when exists (select 1 from paused_process p where p.process_key = j.process_def_key_)
                or exists (select 1 from held_run h where h.instance_id = j.process_instance_id_) then 'PAUSED'
                else 'TIMER_PASSED' end as why,
              j.duedate_ as since, cast(null as bigint) as usual
            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.type_ = 'timer' and j.process_def_id_ %s and j.duedate_ < :late and j.exception_msg_ is null and j.retries_ > 0"""
                    .formatted(Scope.DEFINITIONS);

    private static final String LONG =
            """
            select a.proc_def_key_, a.proc_def_id_, a.proc_inst_id_, a.act_id_, 'LONG', a.start_time_, l.usual
            from unnest(cast(:keys as text[]), cast(:elements as text[]), cast(:limits as bigint[]), cast(:usual as bigint[]))
              as l (process, element, most, usual)
            join act_hi_actinst a on a.proc_def_key_ = l.process and a.act_id_ = l.element
              and a.start_time_ < cast(:now as timestamptz) - l.most * interval '1 millisecond'
            where a.proc_def_id_ %s and a.end_time_ is null
              and a.act_type_ in ('userTask', 'receiveTask', 'eventBasedGateway', 'intermediateTimer', 'intermediateMessageCatch')"""
                    .formatted(Scope.DEFINITIONS);

    private static final String ALL =
            "select s.*, c.ref, c.name, v.version_, count(*) over () as in_all from (" + TIMERS
                    + " union all " + LONG + ") s join act_re_procdef v on v.id_ = s.definition"
                    + " left join act_ru_execution r on r.id_ = s.run" + FailedTable.CUSTOMER
                    + " order by s.since, s.run, s.element limit " + SHOWN;

    @Inject
    private CrmDatabase database;

    /** Those who are stuck, the longest first, and how many there are in all. */
    record Found(List<StuckRun> runs, long inAll) {}

    Found find(Scope scope, List<ElementTable.Of<ElementRuns>> elements) {
        List<ElementTable.Of<ElementRuns>> judged = elements.stream()
                .filter(each -> each.value().stuckAfter() != null)
                .toList();
        long[] inAll = {0};
        List<StuckRun> runs = scope.sql(database, ALL)
                .set("names", scope.namesCustomers())
                .set("now", scope.now())
                .set("late", scope.now().minus(LATE))
                .set("keys", judged.stream().map(ElementTable.Of::process).toList())
                .set("elements", judged.stream().map(ElementTable.Of::element).toList())
                .set(
                        "limits",
                        judged.stream()
                                .map(each -> each.value().stuckAfter().toMillis())
                                .toList())
                .set(
                        "usual",
                        judged.stream()
                                .map(each -> each.value().nineOfTen().toMillis())
                                .toList())
                .list(row -> {
                    inAll[0] = row.number("in_all");
                    return run(row);
                });
        return new Found(runs, inAll[0]);
    }

    private static StuckRun run(Row row) throws SQLException {
        return new StuckRun(
                row.text("process"),
                row.integer("version_"),
                row.text("run"),
                row.text("element"),
                row.constant("why", StuckRun.Why.class),
                row.instant("since"),
                ElementTable.millis(row, "usual"),
                row.text("ref"),
                row.text("name"));
    }
}
