package app.huike.crm.platform;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What this node does beside its requests, on threads of the container's. When the application goes, it leaves off first: {@link #stop} returns
 * when nothing of it runs any more. The container's own timers give no such promise: one may still fire while an application is taken down,
 * and finds beans that are stopped and connections that are closed.
 */
@ApplicationScoped
public class BackgroundWork {

    private static final Logger LOG = Logger.getLogger(BackgroundWork.class.getName());

    /** Longer than a piece of work takes to come to a good place. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Set<Future<?>> running = ConcurrentHashMap.newKeySet();

    /**
     * Does it again and again until the application goes. A failure is a line in the log, and the next time tries again.
     *
     * @param pause before each time, the first one included
     * @param threads those of the caller's module: what runs on them finds what that module may find
     */
    public void again(Duration pause, ManagedExecutorService threads, Runnable work) {
        running.add(threads.submit(() -> {
            while (!stoppedWithin(pause)) {
                attempt(work);
            }
        }));
    }

    /** Does it once, beside whoever asks; not at all when the application goes. */
    public void once(ManagedExecutorService threads, Runnable work) {
        running.removeIf(Future::isDone);
        if (!stopping()) {
            running.add(threads.submit(() -> attempt(work)));
        }
    }

    /** Whether the application goes: what takes long leaves off at the next good place. */
    public boolean stopping() {
        return stopped.getCount() == 0;
    }

    /** Waits, or returns at once when the application goes; whether it does. */
    public boolean stoppedWithin(Duration pause) {
        try {
            return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Nothing begins any more, and what runs has ended, or has had {@code PT20S} to do so. Each that needs it says so when it goes; the first is waited for. */
    public void stop() {
        stopped.countDown();
        long until = System.nanoTime() + FAREWELL.toNanos();
        running.forEach(work -> await(work, until - System.nanoTime()));
        running.clear();
    }

    private static void await(Future<?> work, long nanos) {
        try {
            work.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.log(Level.INFO, "Work in the background did not end in time", late);
        }
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Work in the background failed", failure);
        }
    }
}
