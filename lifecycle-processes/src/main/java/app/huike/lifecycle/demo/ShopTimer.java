package app.huike.lifecycle.demo;

import app.huike.crm.platform.BackgroundWork;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.ClockMoving;
import app.huike.crm.platform.Shop;
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

/** Lets the demo's shop tell its news as the day goes by; rests while the clock is moved, for then the move asks the shop itself. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ShopTimer {

    private static final Duration LOOK = Duration.ofSeconds(10);

    @Inject
    private Shop shop;

    @Inject
    private ShopTells news;

    @Inject
    private BusinessClock clock;

    @Inject
    private DemoState state;

    @Inject
    private BackgroundWork background;

    @Resource
    private ManagedExecutorService threads;

    private volatile boolean resting;

    @PostConstruct
    void begin() {
        if (shop.demo()) {
            background.again(LOOK, threads, this::look);
        }
    }

    @PreDestroy
    void stop() {
        background.stop();
    }

    public void rest(@Observes ClockMoving move) {
        resting = move.underway();
    }

    private void look() {
        if (state.ready() && !resting) {
            news.runDue(clock.instant());
        }
    }
}
