package app.huike.crm.journey;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.ClockMoving;
import app.huike.crm.platform.Migrations;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Looks every ten minutes whether the night's sweep was done; while the demo's clock is moved, the move itself does it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyStagesTimer {

    @Inject
    NightlyStages stages;

    @Inject
    BusinessClock clock;

    @Inject
    Migrations migrations;

    private volatile boolean paused;

    /** The demo's clock begins or ends to move. */
    public void pause(@Observes ClockMoving move) {
        paused = move.underway();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void look() {
        if (!paused && migrations.done()) {
            stages.runDue(clock.instant());
        }
    }
}
