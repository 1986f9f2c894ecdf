package app.huike.crm.journey;

import app.huike.crm.journey.domain.StageBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** Moves everybody whom silence has moved to another stage, once for each of the shop's days, whichever node comes first. */
@Stateless
public class StageSweep {

    private static final String KIND = "stages";

    @Inject
    CrmDatabase database;

    @Inject
    StageBook book;

    @Inject
    StageSettings settings;

    /**
     * Sweeps for a day, unless that was done; of two nodes at once one waits for the other and then does nothing.
     *
     * @return whether this call did it
     */
    public boolean sweep(LocalDate day, Instant now) {
        boolean mine =
                database.sql("insert into sweep_run (id, kind, cycle, started_at) values (:id, :kind, :cycle, :now)"
                                        + " on conflict (kind, cycle) do nothing")
                                .set("id", Ids.next())
                                .set("kind", KIND)
                                .set("cycle", day.toString())
                                .set("now", now)
                                .update()
                        == 1;
        if (mine) {
            int found = book.sweep(settings.policy(), now);
            database.sql("update sweep_run set ended_at = :now, found = :found where kind = :kind and cycle = :cycle")
                    .set("now", now)
                    .set("found", found)
                    .set("kind", KIND)
                    .set("cycle", day.toString())
                    .update();
        }
        return mine;
    }
}
