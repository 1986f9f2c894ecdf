package app.huike.lifecycle.sweep;

import static app.huike.crm.platform.OperatingFigure.count;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.OperatingFigure;
import app.huike.crm.platform.OperatingFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How the daily sweeps get on. */
@ApplicationScoped
class SweepFigures implements OperatingFigures {

    @Inject
    private CrmDatabase database;

    @Override
    public List<OperatingFigure> figures() {
        return List.of(
                count(
                        "sweeps_open",
                        "sweeps that have begun and not ended",
                        () -> ask("sweep_run where ended_at is null")),
                count(
                        "sweeps_waiting",
                        "customers whom a sweep found and for whom nothing was begun yet",
                        () -> ask("due_action where done_at is null")));
    }

    private long ask(String rows) {
        return database.sql("select count(*) as n from " + rows)
                .one(row -> row.number("n"))
                .orElseThrow();
    }
}
