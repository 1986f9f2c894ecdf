package app.huike.lifecycle.demo;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.ClockMoving;
import app.huike.crm.platform.Shop;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets the demo's shop tell its news as the day goes by; rests while the clock is moved, for then the move asks the shop itself. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopTimer {

    @Inject
    private Shop shop;

    @Inject
    private ShopTells news;

    @Inject
    private BusinessClock clock;

    @Inject
    private DemoState state;

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean resting;

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        if (shop.demo() && state.ready() && !resting && busy.compareAndSet(false, true)) {
            try {
                news.runDue(clock.instant());
            } finally {
                busy.set(false);
            }
        }
    }
}
