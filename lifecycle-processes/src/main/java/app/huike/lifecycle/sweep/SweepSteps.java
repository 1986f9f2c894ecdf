package app.huike.lifecycle.sweep;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.arbitration.DailyCap;
import app.huike.lifecycle.arbitration.JourneyStarts;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The steps of a sweep, each in a transaction of its own: a crash loses one step at most, and it is done again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepSteps {

    private static final String STARTED = "STARTED";
    private static final String SKIPPED = "JOURNEY_SKIPPED";
    private static final String NO_LONGER_DUE = "NO_LONGER_DUE";
    private static final String FAILED = "FAILED";

    @Inject
    private SweepBook book;

    @Inject
    private Omissions omissions;

    @Inject
    private JourneyStarts starts;

    @Inject
    private JourneyLog log;

    @Inject
    private BusinessClock clock;

    /** Writes down who is due today and who no longer is; who is passed over is told so in his log. Whether anybody is left to be started. */
    public boolean find(DailySweep sweep, LocalDate day, DailyCap cap) {
        Instant now = clock.instant();
        book.begin(sweep, day, cap.of(book.customers()), now);
        book.forget(sweep, now);
        book.find(sweep, now);
        omissions.write(sweep, day, now);
        return book.anybody(sweep.process());
    }

    private static JourneyLog.Line skipped(DailySweep sweep, UUID customerId, String reason) {
        return new JourneyLog.Line(customerId, reason, Map.of("process", sweep.process()));
    }

    /**
     * Starts what is due for the most valuable one; false where nobody is left for today, or the cap is reached.
     *
     * @throws StartFailed where that cannot be done for this one
     */
    public boolean startNext(DailySweep sweep, LocalDate day) {
        if (!book.takeStart(sweep.process(), day)) {
            return false;
        }
        Optional<SweepRow> next = book.next(sweep.process(), day);
        if (next.map(row -> startOrFail(sweep, row, day))
                .filter(against -> against.equals(STARTED))
                .isEmpty()) {
            book.giveBackStart(sweep.process(), day);
        }
        return next.isPresent();
    }

    private String startOrFail(DailySweep sweep, SweepRow row, LocalDate day) {
        try {
            return start(sweep, row, day);
        } catch (RuntimeException failure) {
            throw new StartFailed(row, failure);
        }
    }

    /** Notes that it could not be started for that one today. */
    public void failed(DailySweep sweep, SweepRow row, LocalDate day) {
        book.tried(row, sweep.process(), FAILED, true, day, clock.instant());
    }

    private String start(DailySweep sweep, SweepRow row, LocalDate day) {
        starts.hold(row.customerId());
        Optional<String> against =
                book.stillDue(sweep, row, clock.instant()) ? sweep.start(row) : Optional.of(NO_LONGER_DUE);
        String result = against.orElse(STARTED);
        book.tried(row, sweep.process(), result, against.filter(sweep::passes).isPresent(), day, clock.instant());
        return result;
    }

    /** Those who were found today and are left over are told so in their log: once, by the node that is the first to end the run. */
    public void end(DailySweep sweep, LocalDate day) {
        if (!book.end(sweep.process(), day, clock.instant())) {
            return;
        }
        log.addAll(
                SKIPPED,
                book.capped(sweep.process(), day).stream()
                        .map(id -> skipped(sweep, id, "CAPPED"))
                        .toList());
    }
}
