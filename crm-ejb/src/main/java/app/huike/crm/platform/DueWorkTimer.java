package app.huike.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks at the work that falls due as often as each piece wants it, on a thread for each, never twice at once on this node; rests while the
 * clock is moved, for then the move looks itself. A failure is told to the log, and the next look tries again.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueWorkTimer {

    private static final Logger LOG = Logger.getLogger(DueWorkTimer.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Inject
    private Instance<DueWork> works;

    @Inject
    private BusinessClock clock;

    @Inject
    private Migrations migrations;

    @Inject
    private BackgroundWork background;

    @Resource
    private ManagedExecutorService threads;

    private final Map<String, Turns> turns = new ConcurrentHashMap<>();
    private volatile boolean resting;

    @PostConstruct
    void begin() {
        background.again(LOOK, threads, this::look);
    }

    @PreDestroy
    void stop() {
        background.stop();
    }

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    private void look() {
        if (migrations.done() && !resting) {
            works.forEach(work -> work.lookedAtEvery().ifPresent(period -> take(work, period)));
        }
    }

    private void take(DueWork work, Duration period) {
        Turns its = turns.computeIfAbsent(work.name(), name -> new Turns(period));
        if (its.begin(System.nanoTime())) {
            background.once(threads, () -> CurrentTrace.run(Trace.begun(), () -> run(work, its)));
        }
    }

    private void run(DueWork work, Turns its) {
        try {
            if (!resting) {
                work.runDue(clock.instant());
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Due work failed: " + work.name(), failure);
        } finally {
            its.end();
        }
    }
}
