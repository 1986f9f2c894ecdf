package app.huike.lifecycle.task;

import static app.huike.crm.platform.OperatingFigure.count;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.OperatingFigure;
import app.huike.crm.platform.OperatingFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How much waits for people. */
@ApplicationScoped
class OpenTaskFigures implements OperatingFigures {

    private static final String OPEN = "state in ('OPEN', 'CLAIMED')";

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Override
    public List<OperatingFigure> figures() {
        return List.of(
                count("tasks_open", "tasks that somebody has to do", () -> ask(" and created_at <= :now")),
                count("tasks_overdue", "tasks that should be done already", () -> ask(" and due_at < :now")));
    }

    private long ask(String which) {
        return database.sql("select count(*) as n from lifecycle_task where " + OPEN + which)
                .set("now", clock.instant())
                .one(row -> row.number("n"))
                .orElseThrow();
    }
}
