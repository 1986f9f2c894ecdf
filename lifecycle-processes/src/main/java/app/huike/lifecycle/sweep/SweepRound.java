package app.huike.lifecycle.sweep;

import app.huike.lifecycle.arbitration.DailyCap;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One sweep of one day. A customer whose process cannot be started does not keep the others waiting, and comes again on the next day; a sweep that
 * cannot go on does not keep other sweeps waiting, and goes on at the next look.
 */
final class SweepRound {

    private static final Logger LOG = Logger.getLogger(SweepRound.class.getName());

    private final SweepSteps steps;
    private final DailySweep sweep;
    private final LocalDate day;

    SweepRound(SweepSteps steps, DailySweep sweep, LocalDate day) {
        this.steps = steps;
        this.sweep = sweep;
        this.day = day;
    }

    /** How many customers it tried to start the process for. */
    int run(DailyCap cap) {
        int tried = 0;
        try {
            boolean more = steps.find(sweep, day, cap) && startNext();
            while (more) {
                tried++;
                more = startNext();
            }
            steps.end(sweep, day);
        } catch (RuntimeException failure) {
            tell("The sweep of " + sweep.process() + " cannot go on today: ", failure);
        }
        return tried;
    }

    private boolean startNext() {
        try {
            return steps.startNext(sweep, day);
        } catch (StartFailed failed) {
            tell(
                    "The sweep of " + sweep.process() + " cannot start it for customer "
                            + failed.row().customerId() + ", and tries again tomorrow: ",
                    failed.getCause());
            steps.failed(sweep, failed.row(), day);
            return true;
        }
    }

    private static void tell(String what, Throwable failure) {
        LOG.warning(() -> what + failure);
        LOG.log(Level.FINE, what, failure);
    }
}
