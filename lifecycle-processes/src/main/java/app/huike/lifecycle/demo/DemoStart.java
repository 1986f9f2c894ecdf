package app.huike.lifecycle.demo;

import app.huike.crm.platform.BackgroundWork;
import app.huike.crm.platform.Settings;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.engine.Engine;
import app.huike.lifecycle.engine.EngineTablesReady;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the demo when the product starts in demo mode: beside the deployment, because readiness can tell meanwhile how far it is. Accounts and
 * customers are made while the engine starts, which keeps one processor busy only; everything that happens to the customers waits for it.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoStart {

    /** Key of the setting that says that a database is a demo's, and nothing in it is real. */
    static final String MARK = "demo";

    private static final String DATA = "demo.data";
    private static final String LOADED = "loaded";
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);

    @Inject
    private Shop shop;

    @Inject
    private Engine engine;

    @Inject
    private Settings settings;

    @Inject
    private DemoSettings wishes;

    @Inject
    private DemoTables tables;

    @Inject
    private VirtualTime time;

    @Inject
    private DemoState state;

    @Inject
    private Accounts accounts;

    @Inject
    private DemoBuild build;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private BackgroundWork background;

    public void begin(@Observes EngineTablesReady tablesReady) {
        if (shop.demo()) {
            background.once(threads, this::make);
        }
    }

    @PreDestroy
    void stop() {
        background.stop();
    }

    /** Makes the data anew, beside whoever asks for it. */
    public void again() {
        state.beginning("beginning again");
        settings.set(DATA, "to be made anew", CurrentActor.get().login());
        background.once(threads, this::make);
    }

    private void make() {
        try {
            CurrentActor.run(Actor.SYSTEM, this::makeStepByStep);
        } catch (DemoRefused refused) {
            LOG.severe(refused.getMessage());
            state.fail(refused.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "The demo cannot be made", failure);
            state.fail("The demo cannot be made: "
                    + String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void makeStepByStep() {
        checkThatNothingIsReal();
        state.doing("accounts");
        accounts.provide();
        if (!wishes.accountsOnly()) {
            tables.alone(this::provideData);
        }
        await(engine::up);
        state.done();
    }

    /** Once in the life of a database; what a server that died left half made is made anew. */
    private void provideData() {
        Optional<String> data = settings.get(DATA);
        if (data.filter(LOADED::equals).isPresent()) {
            return;
        }
        if (data.isPresent()) {
            await(engine::up);
            tables.clear();
            time.forget();
        }
        settings.set(DATA, "being loaded", Actor.SYSTEM.login());
        build.build(() -> await(engine::up));
        settings.set(DATA, LOADED, Actor.SYSTEM.login());
    }

    private void checkThatNothingIsReal() {
        if (wishes.smtp()) {
            throw new DemoRefused("Demo mode is refused while mail can leave the house: unset HUIKE_SMTP_HOST.");
        }
        if (settings.get(MARK).isEmpty()) {
            if (!tables.untouched()) {
                throw new DemoRefused("Demo mode is refused on a database with data that is no demo's:"
                        + " name an empty one, or start without HUIKE_DEMO.");
            }
            settings.keepFirst(MARK, "nothing in this database is real");
        }
    }

    private void await(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            if (background.stoppedWithin(POLL)) {
                throw new DemoRefused("The server stopped before the demo was made.");
            }
        }
    }
}
