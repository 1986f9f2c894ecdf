package app.huike.crm.exchange;

import app.huike.crm.platform.ClockMoving;
import app.huike.crm.platform.Migrations;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Looks for imports each second; rests while the clock is moved, for then the move looks itself. The work has a thread of its own: Payara
 * calls a timer's method in a transaction, whatever its class says. All steps of an import would be one transaction then, a refused row
 * would abort it, and Payara drops a timer that has failed twice.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportTimer {

    @Inject
    private ImportWork work;

    @Inject
    private Migrations migrations;

    @Resource
    private ManagedExecutorService threads;

    private volatile boolean resting;

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (migrations.done() && !resting) {
            threads.execute(() -> work.goOnUntil(() -> resting));
        }
    }
}
