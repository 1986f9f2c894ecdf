package app.huike.lifecycle.winback;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The door of the win-back report: counts only, for who may see the processes. */
@Stateless
public class WinBackReports {

    private static final int MONTHS = 12;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** The twelve months of the shop up to now. */
    public WinBackReport lastMonths() {
        Rights.require(Permission.PROCESS_READ);
        YearMonth first = YearMonth.from(shop.dayOf(clock.instant())).minusMonths(MONTHS - 1L);
        Instant from = first.atDay(1).atStartOfDay(shop.zone()).toInstant();
        return new WinBackReport(months(from), reasons(from), untreated());
    }

    private List<WinBackReport.Month> months(Instant from) {
        return database.sql("select to_char(ended_at at time zone :zone, 'YYYY-MM') as month, count(*) as ended,"
                        + " count(*) filter (where reason = :bought) as bought,"
                        + " count(*) filter (where reason <> :bought) as lost from journey_run"
                        + " where process_key = :process and ended_at >= :from group by 1 order by 1 desc")
                .set("zone", shop.zone().getId())
                .set("bought", WinBack.BOUGHT_AGAIN)
                .set("process", WinBack.KEY)
                .set("from", from)
                .list(row -> new WinBackReport.Month(
                        YearMonth.parse(row.text("month")),
                        row.integer("ended"),
                        row.integer("bought"),
                        row.integer("lost")));
    }

    private List<WinBackReport.Reason> reasons(Instant from) {
        return database.sql("select reason, count(*) as n from journey_run where process_key = :process"
                        + " and ended_at >= :from and reason <> :bought group by reason order by n desc, reason")
                .set("bought", WinBack.BOUGHT_AGAIN)
                .set("process", WinBack.KEY)
                .set("from", from)
                .list(row -> new WinBackReport.Reason(row.text("reason"), row.integer("n")));
    }

    /** Of silences that began within the eighteen months before now. */
    private WinBackReport.Untreated untreated() {
        return database.sql(
                        "with bought as (select customer_id, at, lead(at) over (partition by customer_id order by at)"
                                + " as next_at from purchase_value where net_minor > 0 and at >= :now - interval '18 months')"
                                + " select count(*) as silent, count(*) filter (where next_at < at + interval '180 days') as came"
                                + " from bought b where at < :now - interval '180 days'"
                                + " and (next_at is null or next_at >= at + interval '90 days') and not exists"
                                + " (select 1 from journey_run r where r.process_key = :process and r.customer_id = b.customer_id"
                                + " and r.started_at >= b.at and r.started_at < b.at + interval '180 days')")
                .set("now", clock.instant())
                .set("process", WinBack.KEY)
                .one(row -> new WinBackReport.Untreated(row.integer("silent"), row.integer("came")))
                .orElseThrow();
    }
}
