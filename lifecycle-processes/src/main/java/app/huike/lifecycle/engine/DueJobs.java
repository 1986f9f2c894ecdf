package app.huike.lifecycle.engine;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.DueWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;

/**
 * The engine's jobs as work that falls due, for moving business time: acquired like by any node, and run a few at once while the clock
 * stands still. Jobs that another thread or node has already locked are waited for, so that nothing is still running
 * when the clock goes on.
 */
@ApplicationScoped
public class DueJobs implements DueWork {

    private static final Logger LOG = Logger.getLogger(DueJobs.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 20;

    @Inject
    private Engine engine;

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return new JobTable(database).nextDueAfter(moment);
    }

    /** The engine cleans its history every quarter of an hour of the night: that makes nothing else due, and is no piece of work. */
    @Override
    public int runDue(Instant now) {
        JobTable jobs = new JobTable(database);
        int done = 0;
        long idleSince = System.nanoTime();
        while (jobs.dueAt(now) > 0) {
            boolean work = jobs.workDueAt(now) > 0;
            int run = runAcquired();
            done += work ? run : 0;
            if (run > 0) {
                idleSince = System.nanoTime();
            } else if (System.nanoTime() - idleSince > PATIENCE.toNanos()) {
                LOG.warning(() -> "Jobs due at " + now + " are still locked elsewhere; the clock goes on without them");
                return done;
            } else {
                waitForOthers();
            }
        }
        return done;
    }

    private int runAcquired() {
        ProcessEngineImpl running = (ProcessEngineImpl) engine.get();
        BoundedJobExecutor jobs = engine.jobs();
        AcquiredJobs acquired = running.getProcessEngineConfiguration()
                .getCommandExecutorTxRequired()
                .execute(jobs.getAcquireJobsCmd(jobs.getMaxJobsPerAcquisition()));
        jobs.runAll(acquired.getJobIdBatches(), running);
        return acquired.size();
    }

    private static void waitForOthers() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the clock was moved", stop);
        }
    }
}
