package app.huike.crm.exchange.store;

import static app.huike.crm.platform.OperatingFigure.count;
import static app.huike.crm.platform.OperatingFigure.seconds;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.OperatingFigure;
import app.huike.crm.platform.OperatingFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How files are taken in. */
@ApplicationScoped
class ImportFigures implements OperatingFigures {

    private static final String AT_WORK = "state in ('QUEUED', 'RUNNING') and waits_for is null and created_at <= :now";

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Override
    public List<OperatingFigure> figures() {
        return List.of(
                count("imports_open", "files that are being taken in, or are next", () -> ask("count(*)", AT_WORK)),
                seconds(
                        "imports_oldest",
                        "how long ago the first of them came",
                        () -> ask(
                                "coalesce(extract(epoch from cast(:now as timestamptz) - min(created_at)), 0)::bigint",
                                AT_WORK)),
                count(
                        "imports_failed_day",
                        "files that failed within the last 24 hours",
                        () -> ask(
                                "count(*)",
                                "state = 'FAILED' and ended_at > cast(:now as timestamptz) - interval '1 day'")));
    }

    private long ask(String figure, String which) {
        return database.sql("select " + figure + " as n from import_run where " + which)
                .set("now", clock.instant())
                .one(row -> row.number("n"))
                .orElseThrow();
    }
}
