package app.huike.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * New customers who buy for the first time, told by several programs at all nodes. The time in which a purchase may be cancelled passes meanwhile, so that the engine
 * is at work while something goes wrong.
 */
public final class Crowd implements AutoCloseable {

    private static final int CALLERS = 6;
    private static final int TICK_MILLIS = 500;

    private final Scene scene;
    private final String prefix;
    private final int customers;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1);
    private final List<Future<?>> work = new ArrayList<>();

    /** @param prefix of the customers' refs, of this crowd alone */
    public Crowd(Scene scene, String prefix, int customers) {
        this.scene = scene;
        this.prefix = prefix;
        this.customers = customers;
    }

    public int customers() {
        return customers;
    }

    /** Begins, and returns at once. */
    public Crowd begin() {
        beginOutOfTime();
        callers.submit(this::letTimePass);
        return this;
    }

    /** The same, and the time to cancel does not pass by itself. */
    public Crowd beginOutOfTime() {
        for (int i = 0; i < CALLERS; i++) {
            work.add(callers.submit(this::call));
        }
        return this;
    }

    private void call() {
        for (int i = next.getAndIncrement(); i < customers; i = next.getAndIncrement()) {
            scene.shop().firstPurchase(prefix + i, i);
            told.incrementAndGet();
        }
    }

    private void letTimePass() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
                try {
                    scene.database().cancellationsAreOver();
                } catch (IllegalStateException away) {
                    // the database itself may be what went wrong
                    continue;
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when so many customers have been told of, or a program has given up. */
    public void awaitTold(int so) throws InterruptedException {
        while (!isTold(so)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Whether so many customers have been told of, or nobody goes on telling. */
    public boolean isTold(int so) {
        return told.get() >= so || work.stream().allMatch(Future::isDone);
    }

    /** Returns when everything is told; time goes on to pass until {@link #close}. */
    public void awaitAllTold() throws InterruptedException {
        for (Future<?> each : work) {
            try {
                each.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException("a program of the shop gave up: " + failure.getCause(), failure);
            }
        }
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
