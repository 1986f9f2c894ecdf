package app.huike.bench.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A few programs that call at once, one call after another each, until all calls are done. */
final class Callers {

    private static final int AT_ONCE = 6;

    /** One call, for the customer of a number. */
    interface Call {
        void about(int number) throws Exception;
    }

    private Callers() {}

    /** Returns when all calls from {@code first} on are answered; the first that fails fails all. */
    static void call(int first, int times, Call call) throws Exception {
        AtomicInteger next = new AtomicInteger(first);
        Callable<Void> program = () -> {
            for (int number = next.getAndIncrement(); number < first + times; number = next.getAndIncrement()) {
                call.about(number);
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> programs = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                programs.add(program);
            }
            for (Future<Void> ended : threads.invokeAll(programs)) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
