package app.huike.lifecycle.demo;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same with many things, a few at once, as the system: while one waits for the database, another goes on. */
@Dependent
class SideBySide {

    private static final int AT_ONCE = 3;

    @Resource
    private ManagedExecutorService threads;

    /** Returns when all are done; the first failure is thrown. */
    <T> void each(List<T> all, Consumer<T> deed) {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(all);
        Runnable share = () -> {
            for (T one = waiting.poll(); one != null; one = waiting.poll()) {
                deed.accept(one);
            }
        };
        if (all.size() > 1) {
            together(Math.min(AT_ONCE, all.size()), share);
        } else {
            CurrentActor.run(Actor.SYSTEM, share);
        }
    }

    private void together(int number, Runnable share) {
        Callable<Void> worker = () -> {
            CurrentActor.run(Actor.SYSTEM, share);
            return null;
        };
        try {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(number, worker))) {
                done.get();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the demo was made", stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the demo cannot be made", failure.getCause());
        }
    }
}
