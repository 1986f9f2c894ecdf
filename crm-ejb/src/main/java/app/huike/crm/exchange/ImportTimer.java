package app.huike.crm.exchange;

import app.huike.crm.platform.BackgroundWork;
import app.huike.crm.platform.ClockMoving;
import app.huike.crm.platform.Migrations;
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
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Looks for imports each second; rests while the clock is moved, for then the move looks itself. No timer of the container's: Payara
 * calls a timer's method in a transaction, whatever its class says. All steps of an import would be one transaction then, a refused row
 * would abort it, and Payara drops a timer that has failed twice.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportTimer {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Inject
    private ImportWork work;

    @Inject
    private Migrations migrations;

    @Inject
    private BackgroundWork background;

    @Resource
    private ManagedExecutorService threads;

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
            work.goOnUntil(() -> resting || background.stopping());
        }
    }
}
