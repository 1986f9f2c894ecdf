package app.huike.crm.loyalty;

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

/** Looks each minute whether points are due; rests while the clock is moved, for then the move looks itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PointsTimer {

    @Inject
    PointsPassing passing;

    @Inject
    BusinessClock clock;

    @Inject
    Migrations migrations;

    private volatile boolean resting;

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void look() {
        if (migrations.done() && !resting) {
            passing.runDue(clock.instant());
        }
    }
}
