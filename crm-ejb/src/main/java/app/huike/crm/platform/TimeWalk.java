package app.huike.crm.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The way from now to a later moment, from due date to due date: at each stop everything that is due is done before the clock goes on. */
final class TimeWalk {

    private static final Logger LOG = Logger.getLogger(TimeWalk.class.getName());

    private final Clock clock;
    private final Consumer<Instant> setClock;
    private final List<DueWork> works;
    private final Duration stride;

    /** When each one's next piece falls due, as it said when it was asked last. */
    private final Map<DueWork, Instant> next = new IdentityHashMap<>();

    /** Stops at each due date. */
    TimeWalk(Clock clock, Consumer<Instant> setClock, List<DueWork> works) {
        this(clock, setClock, works, Duration.ZERO);
    }

    /** @param stride stops at full strides only, such as full hours, for all that fell due since the last one; zero for each due date */
    TimeWalk(Clock clock, Consumer<Instant> setClock, List<DueWork> works, Duration stride) {
        this.clock = clock;
        this.setClock = setClock;
        this.works = works;
        this.stride = stride;
    }

    void to(Instant target) {
        doAllDue();
        for (Optional<Instant> stop = nextStop(); isOnTheWay(stop, target); stop = nextStop()) {
            setClock.accept(stop.orElseThrow());
            doWhatIsDueAt(stop.orElseThrow());
        }
        if (clock.instant().isBefore(target)) {
            setClock.accept(target);
            doAllDue();
        }
    }

    private static boolean isOnTheWay(Optional<Instant> stop, Instant target) {
        return stop.isPresent() && !stop.get().isAfter(target);
    }

    private Optional<Instant> nextStop() {
        return next.values().stream().min(Instant::compareTo).map(this::fullStride);
    }

    private Instant fullStride(Instant due) {
        if (stride.isZero()) {
            return due;
        }
        long begun = due.minusNanos(1).toEpochMilli();
        return Instant.ofEpochMilli((Math.floorDiv(begun, stride.toMillis()) + 1) * stride.toMillis());
    }

    /**
     * Asks those alone that said so. Most stops are sweeps that find nobody, and timers that only look: where nothing was done, nothing else has
     * become due, and nobody else need be asked.
     */
    private void doWhatIsDueAt(Instant stop) {
        List<DueWork> due = works.stream()
                .filter(work -> next.containsKey(work) && !next.get(work).isAfter(stop))
                .toList();
        int done = due.stream().mapToInt(this::run).sum();
        if (done > 0) {
            doAllDue();
        } else {
            lookAhead(due);
        }
    }

    /** One piece of work may make another due at the same moment, so it goes round until all of them, one after the other, found nothing. */
    private void doAllDue() {
        int idle = 0;
        for (int turn = 0; idle < works.size(); turn++) {
            idle = run(works.get(turn % works.size())) > 0 ? 0 : idle + 1;
        }
        lookAhead(works);
    }

    private void lookAhead(List<DueWork> asked) {
        Instant now = clock.instant();
        for (DueWork work : asked) {
            work.nextDueAfter(now).ifPresentOrElse(due -> next.put(work, due), () -> next.remove(work));
        }
    }

    private int run(DueWork work) {
        try {
            return work.runDue(clock.instant());
        } catch (RuntimeException failure) {
            // its own retry takes it up again; the clock and all others must not stand still for it
            LOG.warning(() -> "due work " + work.name() + " failed: " + failure);
            LOG.log(Level.FINE, "due work " + work.name(), failure);
            return 0;
        }
    }
}
