package app.huike.crm.messaging.store;

import static app.huike.crm.platform.OperatingFigure.count;
import static app.huike.crm.platform.OperatingFigure.seconds;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.OperatingFigure;
import app.huike.crm.platform.OperatingFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** How messages leave. */
@ApplicationScoped
class OutboxFigures implements OperatingFigures {

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Override
    public List<OperatingFigure> figures() {
        return List.of(
                count("outbox_due", "messages that may leave now and have not", () -> due("count(*)")),
                seconds(
                        "outbox_oldest",
                        "how long the first of them may have left",
                        () -> due(
                                "coalesce(extract(epoch from cast(:now as timestamptz) - min(send_after)), 0)::bigint")),
                count("outbox_failed_day", "messages of the last 24 hours that failed for good", this::failed));
    }

    private long due(String figure) {
        return database.sql("select " + figure + " as n from message where state = 'WAITING' and send_after <= :now")
                .set("now", clock.instant())
                .one(row -> row.number("n"))
                .orElseThrow();
    }

    private long failed() {
        return database.sql("select count(*) as n from message where state = 'FAILED' and created_at > :since")
                .set("since", clock.instant().minus(DAY))
                .one(row -> row.number("n"))
                .orElseThrow();
    }
}
