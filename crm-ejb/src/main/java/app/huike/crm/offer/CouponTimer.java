package app.huike.crm.offer;

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

/** Looks four times a minute whether coupons or baskets in checkout are over; rests while the clock is moved, for then the move looks itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CouponTimer {

    @Inject
    private CouponEnds ends;

    @Inject
    private BusinessClock clock;

    @Inject
    private Migrations migrations;

    private volatile boolean resting;

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    @Schedule(hour = "*", minute = "*", second = "7/15", persistent = false)
    void look() {
        if (migrations.done() && !resting) {
            ends.runDue(clock.instant());
        }
    }
}
