package app.huike.lifecycle.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

/**
 * Runs the engine's jobs on the container's threads, at most {@link #AT_ONCE} at a time, so that they can never empty the connection
 * pool. What finds no thread in time goes back to the acquisition and is offered again, while it stays locked; the numbers are
 * such that everything acquired is done long before its lock ends. See docs/decisions.
 */
final class BoundedJobExecutor extends JobExecutor {

    static final int AT_ONCE = 8;

    private static final int AT_ONCE_IN_A_HURRY =
            Math.min(AT_ONCE, Runtime.getRuntime().availableProcessors() + 1);

    private static final int JOBS_PER_ACQUISITION = 50;
    private static final Duration LOCK = Duration.ofMinutes(5);
    /** How long the acquisition waits for a thread, rather than going round with jobs that nobody takes. */
    private static final long PATIENCE_MILLIS = 100;

    private static final long STOP_SECONDS = 5;
    private static final long REST_MILLIS = 100;

    private final ManagedExecutorService threads;
    private final Predicate<String> held;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final LongAdder acquired = new LongAdder();
    private final LongAdder collided = new LongAdder();
    private volatile boolean paused;

    /** @param held whether the job of an id must not run */
    BoundedJobExecutor(ManagedExecutorService threads, String node, Predicate<String> held) {
        this.threads = threads;
        this.held = held;
        setLockOwner("huike:" + node);
        setLockTimeInMillis(Math.toIntExact(LOCK.toMillis()));
        setMaxJobsPerAcquisition(JOBS_PER_ACQUISITION);
        setWaitTimeInMillis(1_000);
        setMaxWait(5_000);
        setBackoffTimeInMillis(25);
        setMaxBackoff(400);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    /** While paused nothing new is acquired by this node's own acquisition; what was acquired before is still run. */
    void pause(boolean pause) {
        paused = pause;
        jobWasAdded();
    }

    boolean paused() {
        return paused;
    }

    /** What a look for due jobs has brought. */
    void tally(AcquiredJobs came) {
        acquired.add(came.size());
        collided.add(came.getNumberOfJobsFailedToLock());
    }

    /** How many jobs this node has got hold of since it started. */
    long acquired() {
        return acquired.sum();
    }

    /** How many another node had taken in the moment in which this one reached for them. */
    long collided() {
        return collided.sum();
    }

    /** A new job wakes the acquisition up; while paused it must not go round and round for that. */
    void restWhilePaused() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs batches of acquired jobs, a few at once, and returns when all have been run. A single one needs no other thread. There are hardly
     * more at once than processors, while the clock moves nothing else is to be done: with each more thread every connection knows fewer of the
     * statements already.
     */
    void runAll(List<List<String>> batches, ProcessEngineImpl engine) {
        if (batches.size() == 1) {
            getExecuteJobsRunnable(batches.get(0), engine).run();
            return;
        }
        Queue<List<String>> waiting = new ConcurrentLinkedQueue<>(batches);
        Callable<Void> worker = () -> {
            for (List<String> batch = waiting.poll(); batch != null; batch = waiting.poll()) {
                getExecuteJobsRunnable(batch, engine).run();
            }
            return null;
        };
        try {
            threads.invokeAll(Collections.nCopies(Math.min(AT_ONCE_IN_A_HURRY, batches.size()), worker));
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while jobs were run", stopNow);
        }
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new PausingAcquisition(this);
    }

    @Override
    protected void startExecutingJobs() {
        threads.execute(acquireJobsRunnable);
    }

    /** The acquisition has been told to stop; running jobs get a moment to end, what they leave is taken up at the next start. */
    @Override
    protected void stopExecutingJobs() {
        try {
            if (permits.tryAcquire(AT_ONCE, STOP_SECONDS, TimeUnit.SECONDS)) {
                permits.release(AT_ONCE);
            }
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (!permitInTime()) {
            getRejectedJobsHandler().jobsRejected(jobIds, engine, this);
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    getExecuteJobsRunnable(jobIds, engine).run();
                } finally {
                    permits.release();
                }
            });
        } catch (RejectedExecutionException noThread) {
            permits.release();
            getRejectedJobsHandler().jobsRejected(jobIds, engine, this);
        }
    }

    private boolean permitInTime() {
        try {
            return permits.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new JobRun(jobIds, engine, held);
    }
}
