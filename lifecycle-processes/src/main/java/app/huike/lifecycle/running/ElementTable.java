package app.huike.lifecycle.running;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.lifecycle.running.ElementRuns.FellOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What the engine's tables know of elements. The history is entered by its index over definition and end: what ended before the period is not read. */
@ApplicationScoped
class ElementTable {

    /** State of the history: something else took the run away from there. Not bound, because an index is kept of just these. */
    private static final String CANCELLED = "act_inst_state_ = 2";

    /** A gateway that waits for events is left by one of them: that is its way, and no falling out. A box is left with what is in it. */
    private static final String NOT_FALLING =
            "('eventBasedGateway', 'subProcess', 'multiInstanceBody', 'callActivity')";

    private static final String WENT =
            """
            went as (
              select proc_def_key_ as process, act_id_ as element,
                count(*) filter (where (%3$s) is not true or act_type_ = 'eventBasedGateway') as through,
                count(*) filter (where %3$s and act_type_ not in %2$s) as fell,
                percentile_disc(array[0.5, 0.9]) within group (order by duration_) as dwell
              from act_hi_actinst
              where proc_def_id_ %1$s and end_time_ >= :since
                and act_type_ not in ('multiInstanceBody', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway')
              group by 1, 2)"""
                    .formatted(Scope.DEFINITIONS, NOT_FALLING, CANCELLED);

    /** Where nothing deeper is: an execution above others is a box or a fork. */
    private static final String WAITING =
            """
            waiting as (
              select p.key_ as process, e.act_id_ as element, count(*) as waiting
              from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_
              where e.proc_def_id_ %s and e.act_id_ is not null and not e.is_event_scope_
                and not exists (select 1 from act_ru_execution deeper where deeper.parent_id_ = e.id_)
              group by 1, 2)"""
                    .formatted(Scope.DEFINITIONS);

    private static final String FAILED =
            """
            failed as (
              select j.process_def_key_ as process, coalesce(j.failed_act_id_, d.act_id_) as element, count(*) as failed
              from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
              where j.exception_msg_ is not null and j.process_def_id_ %s
              group by 1, 2)"""
                    .formatted(Scope.DEFINITIONS);

    private static final String ALL = "with " + WENT + ", " + WAITING + ", " + FAILED
            + " select process, element, coalesce(waiting, 0) as waiting, coalesce(through, 0) as through, coalesce(fell, 0) as fell,"
            + " coalesce(failed, 0) as failed, dwell[1] as median, dwell[2] as nine_of_ten"
            + " from went full join waiting using (process, element) full join failed using (process, element)"
            + " where element is not null order by process, element";

    /** What took them away: the next event that was entered from outside the flow; where there is none, why the run was ended. */
    private static final String WHY =
            """
            select c.proc_def_key_ as process, c.act_id_ as element,
              coalesce(e.act_id_, p.delete_reason_, '') as reason, count(*) as runs
            from act_hi_actinst c
            left join lateral (
              select n.act_id_ from act_hi_actinst n
              where n.proc_inst_id_ = c.proc_inst_id_ and n.start_time_ between c.end_time_ and c.end_time_ + interval '1 second'
                and (n.act_type_ like 'boundary%%' or n.act_type_ in ('messageStartEvent', 'startTimerEvent', 'signalStartEvent',
                  'escalationStartEvent', 'errorStartEvent', 'conditionalStartEvent'))
              order by n.start_time_, n.sequence_counter_ limit 1) e on true
            left join act_hi_procinst p on p.proc_inst_id_ = c.proc_inst_id_ and p.end_time_ between c.end_time_ and c.end_time_ + interval '1 second'
            where c.proc_def_id_ %s and c.end_time_ >= :since and c.%s and c.act_type_ not in %s
            group by 1, 2, 3 order by runs desc, reason"""
                    .formatted(Scope.DEFINITIONS, CANCELLED, NOT_FALLING);

    @Inject
    private CrmDatabase database;

    /** Something of a process's element. */
    record Of<T>(String process, String element, T value) {}

    List<Of<ElementRuns>> all(Scope scope) {
        return scope.sql(database, ALL)
                .set("since", scope.since())
                .list(row -> new Of<>(row.text("process"), row.text("element"), runs(row)));
    }

    private static ElementRuns runs(Row row) throws SQLException {
        return new ElementRuns(
                row.text("element"),
                row.number("waiting"),
                row.number("through"),
                row.number("fell"),
                row.number("failed"),
                millis(row, "median"),
                millis(row, "nine_of_ten"),
                List.of());
    }

    static Duration millis(Row row, String column) throws SQLException {
        Long millis = row.numberOrNull(column);
        return millis == null ? null : Duration.ofMillis(millis);
    }

    List<Of<FellOut>> why(Scope scope) {
        return scope.sql(database, WHY)
                .set("since", scope.since())
                .list(row -> new Of<>(
                        row.text("process"), row.text("element"), new FellOut(row.text("reason"), row.number("runs"))));
    }
}
