package app.huike.crm.journey;

import app.huike.crm.journey.domain.StageBook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** Moves everybody whom silence has moved to another stage, once for each of the shop's days, whichever node comes first. */
@Stateless
public class StageSweep {

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
        boolean mine = book.beginSweep(day, now);
        if (mine) {
            book.endSweep(day, now, book.sweep(settings.policy(), now));
        }
        return mine;
    }
}
