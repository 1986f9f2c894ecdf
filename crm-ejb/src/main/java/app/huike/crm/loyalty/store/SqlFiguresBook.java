package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.Participation;
import app.huike.crm.loyalty.ReferralRate;
import app.huike.crm.loyalty.domain.FiguresBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Figures of the programme, each query over all members, or all new customers, at once. A member of merged customers counts once. */
@Dependent
class SqlFiguresBook implements FiguresBook {

    private static final String MONTHS =
            "with month as (select to_char(m, 'YYYY-MM') as month, m at time zone :zone as begins,"
                    + " (m + interval '1 month') at time zone :zone as ends"
                    + " from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month') m)";
    private static final String MOVES = ", move as (select t.month, r.customer_id, bool_or(e.kind = 'SPENT') as spent"
            + " from month t join point_entry e on e.at >= t.begins and e.at < t.ends and e.kind in ('EARNED','SPENT')"
            + " join point_account a on a.id = e.account_id join point_account r on r.id = a.root"
            + " join member m on m.customer_id = r.customer_id and m.enrolled_at < t.ends"
            + " and (m.left_at is null or m.left_at >= t.begins) group by t.month, r.customer_id)";

    private static final String NEWCOMERS = ", newcomer as (select k.customer_id, min(k.at) as at from kept_purchase k"
            + " join customer_card c on c.id = k.customer_id and not c.flagged group by k.customer_id"
            + " having min(k.at) >= (select min(begins) from month))";

    @Inject
    CrmDatabase database;

    @Override
    public List<Participation> participation(YearMonth first, YearMonth last, ZoneId zone) {
        return database.sql(MONTHS + MOVES + " select t.month,"
                        + " (select count(*) from member m where m.enrolled_at < t.ends"
                        + " and (m.left_at is null or m.left_at >= t.ends)) as members,"
                        + " (select count(*) from member m where m.enrolled_at >= t.begins and m.enrolled_at < t.ends) as joined,"
                        + " (select count(*) from member m where m.left_at >= t.begins and m.left_at < t.ends) as gone,"
                        + " (select count(*) from move v where v.month = t.month) as active,"
                        + " (select count(*) from move v where v.month = t.month and v.spent) as redeeming"
                        + " from month t order by t.month")
                .set("first", first + "-01")
                .set("last", last + "-01")
                .set("zone", zone.getId())
                .list(row -> new Participation(
                        YearMonth.parse(row.text("month")),
                        row.number("members"),
                        row.number("joined"),
                        row.number("gone"),
                        row.number("active"),
                        row.number("redeeming")));
    }

    @Override
    public List<ReferralRate> referrals(YearMonth first, YearMonth last, ZoneId zone) {
        return database.sql(MONTHS + NEWCOMERS + " select t.month, count(n.customer_id) as newcomers,"
                        + " count(r.referee_id) as brought from month t"
                        + " left join newcomer n on n.at >= t.begins and n.at < t.ends"
                        + " left join referral r on r.referee_id = n.customer_id group by t.month order by t.month")
                .set("first", first + "-01")
                .set("last", last + "-01")
                .set("zone", zone.getId())
                .list(row -> new ReferralRate(
                        YearMonth.parse(row.text("month")), row.number("newcomers"), row.number("brought")));
    }
}
