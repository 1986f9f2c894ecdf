package app.huike.lifecycle.migration;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a move would do to whom, told by the database in one statement, however many wait; and who is written down for it. */
@ApplicationScoped
class Foresight {

    /** Executions below which there is none: an execution above others is a box or a fork. */
    static final String LEAF =
            "e.act_id_ is not null and not e.is_event_scope_ and not exists (select 1 from act_ru_execution deeper where deeper.parent_id_ = e.id_)";

    private static final String VARIABLE =
            " left join lateral (select v.long_ from act_ru_variable v where v.proc_inst_id_ = %s and v.name_ = t.variable"
                    + " and v.long_ is not null order by v.id_ limit 1) v on t.variable is not null";

    private static final String MOMENT =
            "coalesce(cast('epoch' as timestamp) + v.long_ * interval '1 millisecond', %s + t.millis * interval '1 millisecond')";

    /** Each run once, with the gravest of what would happen to it and where. The rank is the place in {@link Consequence}. */
    private static final String FOUND =
            """
            with place as (
              select * from unnest(cast(:elements as text[]), cast(:targets as text[]), cast(:tasks as boolean[]), cast(:grants as boolean[]))
                as p (element, target, task, grants)),
            timer as (
              select * from unnest(cast(:timers as text[]), cast(:anchors as text[]), cast(:millis as bigint[]), cast(:variables as text[]),
                cast(:contacts as boolean[])) as t (element, anchor, millis, variable, contacts)),
            leaf as (
              select e.proc_inst_id_ as run, e.act_id_ as element from act_ru_execution e where e.proc_def_id_ = :from and %1$s),
            granted as (
              select distinct c.instance_id as run from coupon c where :asks and c.process_key = :process and c.instance_id is not null),
            seen as (
              select l.run, l.element,
                case when p.target is null then case when p.task then 0 else 1 end
                  when p.grants and exists (select 1 from granted g where g.run = l.run) then 2 else 5 end as rank
              from leaf l left join place p on p.element = l.element
              union all
              select j.process_instance_id_, t.element, case when t.contacts then 3 else 4 end
              from timer t join act_ru_jobdef d on d.proc_def_id_ = :from and d.act_id_ = t.element
              join act_ru_job j on j.job_def_id_ = d.id_ and j.type_ = 'timer' and j.exception_msg_ is null%2$s
              where t.anchor is null and %3$s <= :now
              union all
              select a.proc_inst_id_, t.element, case when t.contacts then 3 else 4 end
              from timer t join act_hi_actinst a on a.proc_def_id_ = :from and a.act_id_ = t.anchor and a.end_time_ is null%4$s
              where t.anchor is not null and %5$s <= :now),
            found as (select distinct on (run) run, element, rank from seen order by run, rank, element)
            """
                    .formatted(
                            LEAF,
                            VARIABLE.formatted("j.process_instance_id_"),
                            MOMENT.formatted("j.duedate_"),
                            VARIABLE.formatted("a.proc_inst_id_"),
                            MOMENT.formatted("a.start_time_"));

    /** A customer is named where the run is about one. */
    static final String CUSTOMER = "c.id = case when %s ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then cast(%<s as uuid) end";

    private static final String GROUPS = FOUND
            + """
                    select n.rank, n.element, count(*) as runs,
                      array_agg(c.ref order by c.ref) filter (where c.ref is not null) as samples
                    from (select f.*, row_number() over (partition by f.rank, f.element order by f.run) as place from found f) n
                    left join act_ru_execution r on :names and n.place <= 5 and r.id_ = n.run
                    left join customer_card c on %s
                    group by n.rank, n.element order by n.rank, runs desc, n.element"""
                    .formatted(CUSTOMER.formatted("r.business_key_"));

    private static final String BEGIN = FOUND
            + """
                    insert into stage_migration_row (migration_id, no, instance_id, business_key, element, foreseen, deed, state, stands)
                    select :id, row_number() over (order by f.rank, f.element, f.run), f.run, r.business_key_, f.element, n.name, c.deed,
                      case when c.deed = 'EXCLUDE' then 'EXCLUDED' else 'PLANNED' end,
                      (select array_agg(l.element order by l.element) from leaf l where l.run = f.run)
                    from (select f.*, f.rank + 1 as at from found f) f join act_ru_execution r on r.id_ = f.run
                    join unnest(cast(:names as text[])) with ordinality as n (name, at) on n.at = f.at
                    cross join lateral (select coalesce((select o.deed from unnest(cast(:chosen as text[]), cast(:at as text[]), cast(:deeds as text[]))
                        as o (name, element, deed) where o.name = n.name and o.element = f.element limit 1),
                      case when n.name = 'NONE' then 'MOVE' else 'EXCLUDE' end) as deed) c""";

    @Inject
    private CrmDatabase database;

    @Inject
    private Plans plans;

    /** How many wait at each element of a definition. */
    Map<String, Long> waiting(String definition) {
        Map<String, Long> waiting = new HashMap<>();
        database.sql("select e.act_id_, count(*) as runs from act_ru_execution e where e.proc_def_id_ = :from and "
                        + LEAF + " group by e.act_id_")
                .set("from", definition)
                .list(row -> waiting.put(row.text("act_id_"), row.number("runs")));
        return waiting;
    }

    /** Groups of runs to which the same would happen, without what is chosen for them. */
    List<ConsequenceGroup> groups(Route route, Instant now, boolean names) {
        return asked(GROUPS, route, now).set("names", names).list(row -> group(row, route));
    }

    private static ConsequenceGroup group(Row row, Route route) throws SQLException {
        return new ConsequenceGroup(
                Consequence.values()[row.integer("rank")],
                row.text("element"),
                route.mapping().get(row.text("element")),
                row.number("runs"),
                row.texts("samples"),
                null);
    }

    /** Writes down every run of the version that is left, with what would happen to it and what is done with it. How many. */
    int write(UUID id, Route route, List<Choice> choices, Instant now) {
        return asked(BEGIN, route, now)
                .set("id", id)
                .set("names", List.of(Consequence.values()))
                .set("chosen", choices.stream().map(Choice::consequence).toList())
                .set("at", choices.stream().map(Choice::element).toList())
                .set("deeds", choices.stream().map(Choice::deed).toList())
                .update();
    }

    private Sql asked(String text, Route route, Instant now) {
        PlaceColumns places = PlaceColumns.of(plans, route);
        TimerColumns timers = TimerColumns.of(plans, route);
        return database.sql(text)
                .set("from", route.from().definitionId())
                .set("process", route.from().processKey())
                .set("now", now)
                .set("asks", places.grants().contains(true))
                .set("elements", places.elements())
                .set("targets", places.targets())
                .set("tasks", places.tasks())
                .set("grants", places.grants())
                .set("timers", timers.elements())
                .set("anchors", timers.anchors())
                .set("millis", timers.millis())
                .set("variables", timers.variables())
                .set("contacts", timers.contacts());
    }
}
