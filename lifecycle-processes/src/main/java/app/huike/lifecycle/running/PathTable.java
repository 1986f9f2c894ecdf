package app.huike.lifecycle.running;

import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.release.Release;
import app.huike.lifecycle.running.ProcessRuns.RunEnd;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How runs ended, and what their coupons came to. */
@ApplicationScoped
class PathTable {

    /** As the run's own row says; of processes that are started without one, as the engine's history does. */
    private static final String ENDS =
            """
            select p.proc_def_key_ as process,
              coalesce(r.outcome, p.delete_reason_, regexp_replace(p.end_act_id_, '^endEvent_', ''), '') as outcome,
              count(*) as runs, percentile_disc(0.5) within group (order by p.duration_) as median
            from act_hi_procinst p left join journey_run r on r.instance_id = p.proc_inst_id_
            where p.proc_def_id_ %s and p.end_time_ >= :since
            group by 1, 2 order by runs desc, outcome"""
                    .formatted(Scope.DEFINITIONS);

    private static final String COUPONS =
            """
            select c.process_key as process, c.element_id as element, c.currency,
              case when p.end_time_ is null and p.id_ is not null or r.id is not null and r.ended_at is null then :running
                else coalesce(r.outcome, p.delete_reason_, regexp_replace(p.end_act_id_, '^endEvent_', ''), '') end as outcome,
              count(distinct c.id) as granted, count(distinct x.coupon_id) as redeemed, coalesce(sum(x.cost_minor), 0) as cost
            from unnest(cast(:keys as text[]), cast(:versions as bigint[])) as v (key, version)
            join coupon c on c.process_key = v.key and c.process_version = v.version and c.granted_at >= :since
            left join redemption x on x.coupon_id = c.id and x.reversed_at is null
            left join journey_run r on r.instance_id = c.instance_id
            left join act_hi_procinst p on p.proc_inst_id_ = c.instance_id
            where c.process_key is not null
            group by 1, 2, 3, 4 order by granted desc, element, outcome""";

    @Inject
    private CrmDatabase database;

    /** Something of a process. */
    record Of<T>(String process, T value) {}

    List<Of<RunEnd>> ends(Scope scope) {
        return scope.sql(database, ENDS)
                .set("since", scope.since())
                .list(row -> new Of<>(
                        row.text("process"),
                        new RunEnd(row.text("outcome"), row.number("runs"), ElementTable.millis(row, "median"))));
    }

    List<Of<CouponPath>> coupons(Scope scope) {
        return database.sql(COUPONS)
                .set("keys", scope.releases().stream().map(Release::processKey).toList())
                .set("versions", scope.releases().stream().map(Release::version).toList())
                .set("since", scope.since())
                .set("running", CouponPath.RUNNING)
                .list(row -> new Of<>(
                        row.text("process"),
                        new CouponPath(
                                row.text("element"),
                                row.text("outcome"),
                                row.number("granted"),
                                row.number("redeemed"),
                                Money.ofMinor(CurrencyUnit.of(row.text("currency")), row.number("cost")))));
    }
}
