package app.huike.crm.care.store;

import app.huike.crm.care.CaseReport;
import app.huike.crm.care.domain.ReportBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Figures about cases, counted by the database. */
@Dependent
class SqlReportBook implements ReportBook {

    private static final String FIGURES = "count(*) as cases, count(*) filter (where c.state <> 'CLOSED') as open,"
            + " count(*) filter (where c.reopened > 0) as reopened,"
            + " count(a.met_at) as responses, count(*) filter (where a.met_at <= a.due_at) as responses_in_time,"
            + " percentile_disc(0.5) within group (order by a.took_seconds) as median_response,"
            + " count(r.met_at) as resolutions, count(*) filter (where r.met_at <= r.due_at) as resolutions_in_time,"
            + " percentile_disc(0.5) within group (order by r.took_seconds) as median_resolution,"
            + " count(*) filter (where c.satisfaction = 'SATISFIED') as satisfied,"
            + " count(*) filter (where c.satisfaction = 'UNSATISFIED') as unsatisfied";

    /** The first round is what was promised; what was reopened is counted as such. */
    private static final String CASES = " from service_case c"
            + " left join case_deadline a on a.case_id = c.id and a.kind = 'RESPOND' and a.round = 0"
            + " left join case_deadline r on r.case_id = c.id and r.kind = 'RESOLVE' and r.round = 0";

    private static final String WHEN = " where c.registered_at >= :from and c.registered_at < :until";

    @Inject
    CrmDatabase database;

    @Override
    public List<CaseReport.Line> byTeam(Instant from, Instant until) {
        return lines(
                "select c.team as key, " + FIGURES + CASES + WHEN + " group by c.team order by c.team", from, until);
    }

    /** Each case counts for its category and for the one above it. */
    @Override
    public List<CaseReport.Line> byCategory(Instant from, Instant until) {
        return lines(
                "select node.key, " + FIGURES + CASES + " left join case_category k on k.key = c.category"
                        + " cross join lateral (select distinct x.key from (values (k.key), (k.parent)) as x (key)"
                        + " where x.key is not null or k.key is null) node" + WHEN
                        + " group by node.key order by cases desc, node.key",
                from,
                until);
    }

    private List<CaseReport.Line> lines(String text, Instant from, Instant until) {
        return database.sql(text).set("from", from).set("until", until).list(SqlReportBook::line);
    }

    private static CaseReport.Line line(Row row) throws SQLException {
        return new CaseReport.Line(
                row.text("key"),
                row.number("cases"),
                row.number("open"),
                row.number("reopened"),
                row.number("responses"),
                row.number("responses_in_time"),
                duration(row.numberOrNull("median_response")),
                row.number("resolutions"),
                row.number("resolutions_in_time"),
                duration(row.numberOrNull("median_resolution")),
                row.number("satisfied"),
                row.number("unsatisfied"));
    }

    private static Duration duration(Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
