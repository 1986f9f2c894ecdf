package app.huike.lifecycle.engine;

import app.huike.crm.platform.BackgroundWork;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Migrations;
import app.huike.crm.platform.Spans;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.TimeZone;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;

/** Brings the engine up after the schema, and down before the application goes. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class EngineStartup {

    private static final Logger LOG = Logger.getLogger(EngineStartup.class.getName());
    private static final String NAME = "huike";

    @Inject
    private Migrations migrations;

    @Inject
    private Engine engine;

    @Inject
    private EngineTransactions transactions;

    @Inject
    private BusinessClock clock;

    @Inject
    private NodeName node;

    @Inject
    private Spans spans;

    @Inject
    private Brake brake;

    @Inject
    private BackgroundWork background;

    @Inject
    private Event<EngineTablesReady> tablesReady;

    @Inject
    private Event<EngineStarted> started;

    @Inject
    private Instance<Step> steps;

    @Inject
    private Instance<EveryTask> tasks;

    @Inject
    private Instance<EveryJourney> journeys;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    private ProcessEngine built;
    private BoundedJobExecutor jobs;

    @PostConstruct
    void start() {
        migrations.ensureDone();
        warnOfSummerTime();
        jobs = new BoundedJobExecutor(threads, node.name(), brake::holds);
        EngineTables tables = new EngineTables(database);
        tables.whileNoOtherNodeStarts(() -> {
            tables.createIfMissing();
            migrations.migrate("lifecycle");
            takeBackOwnJobs();
            EngineClock.follow(clock.offset());
            // whoever moves the clock from now on is followed by the event of it
            tablesReady.fire(new EngineTablesReady());
            built = configuration().buildProcessEngine();
        });
        engine.started(built, jobs);
        started.fire(new EngineStarted());
        jobs.start();
        engine.ready();
        LOG.info(() -> "Engine is up, jobs are run as " + jobs.getLockOwner());
    }

    /** The engine stores due dates in the time zone of the Java process: a job could be an hour late, twice a year. */
    private static void warnOfSummerTime() {
        TimeZone zone = TimeZone.getDefault();
        if (zone.observesDaylightTime()) {
            LOG.warning(() -> "Start Java with -Duser.timezone=UTC: the time zone " + zone.getID()
                    + " has summer time, and timers due in the hour of the change would be off by it");
        }
    }

    private void takeBackOwnJobs() throws SQLException {
        int released = new JobTable(database).releaseLocksOf(jobs.getLockOwner());
        if (released > 0) {
            LOG.info(() -> released + " jobs that were running when this node stopped are taken up again");
        }
    }

    private ContainerEngineConfiguration configuration() {
        ContainerEngineConfiguration configuration = new ContainerEngineConfiguration(transactions);
        EngineSettings.apply(configuration, new NamedSteps(steps), tasks, journeys, spans);
        configuration.setProcessEngineName(NAME);
        configuration.setDataSource(database);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        configuration.setJobExecutor(jobs);
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryCleanupBatchWindowStartTime("02:00+0000");
        configuration.setHistoryCleanupBatchWindowEndTime("05:00+0000");
        return configuration;
    }

    @PreDestroy
    void stop() {
        background.stop();
        engine.stopped();
        if (jobs != null) {
            jobs.shutdown();
        }
        if (built != null) {
            close();
        }
    }

    private void close() {
        try {
            built.close();
        } catch (RuntimeException poolIsGone) {
            // an undeployment destroys the connection pool before it lets us close
            LOG.fine(() -> "The engine was closed without its database: " + poolIsGone.getMessage());
        }
    }
}
