package app.huike.crm.platform;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What this thread is at work for. The web layer sets it for a request, the engine for each step, the outbox for each message; each line of the log
 * that is written meanwhile carries its id.
 */
public final class CurrentTrace {

    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    private CurrentTrace() {}

    /** Empty where nothing is known to have caused this. */
    public static Optional<Trace> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** The id to write beside what is stored now; null where there is none. */
    public static String id() {
        return get().map(Trace::id).orElse(null);
    }

    /** Does something as part of that trace, and goes on with the one before. */
    public static <T> T call(Trace trace, Callable<T> deed) throws Exception {
        Trace before = CURRENT.get();
        CURRENT.set(trace);
        try {
            return deed.call();
        } finally {
            restore(before);
        }
    }

    /** Does something as part of that trace, and goes on with the one before. */
    public static void run(Trace trace, Runnable deed) {
        Trace before = CURRENT.get();
        restore(trace);
        try {
            deed.run();
        } finally {
            restore(before);
        }
    }

    /** Does what has causes of its own, whatever asked for it. */
    public static void leave(Runnable deed) {
        run(null, deed);
    }

    private static void restore(Trace before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
