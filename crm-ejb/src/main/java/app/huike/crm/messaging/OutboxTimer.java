package app.huike.crm.messaging;

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
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks into the outbox each second; rests while the clock is moved, for then the move looks itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxTimer {

    @Inject
    private OutboxRounds rounds;

    @Inject
    private BusinessClock clock;

    @Inject
    private Migrations migrations;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean resting;

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (migrations.done() && !resting && busy.compareAndSet(false, true)) {
            try {
                rounds.runDue(clock.instant());
            } finally {
                busy.set(false);
            }
        }
    }
}
