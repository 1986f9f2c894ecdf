package app.huike.lifecycle.sweep;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.ClockMoving;
import app.huike.lifecycle.engine.Engine;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Looks every five minutes whether a sweep is due; while the demo's clock is moved, the move itself runs them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SweepTimer {

    @Inject
    private Sweeps sweeps;

    @Inject
    private Engine engine;

    @Inject
    private BusinessClock clock;

    private volatile boolean paused;

    /** The demo's clock begins or ends to move. */
    public void pause(@Observes ClockMoving move) {
        paused = move.underway();
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void look() {
        if (!paused && engine.up()) {
            sweeps.runDue(clock.instant());
        }
    }
}
