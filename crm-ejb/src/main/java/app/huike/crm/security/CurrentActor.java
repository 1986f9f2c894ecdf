package app.huike.crm.security;

import java.util.concurrent.Callable;

/**
 * Who acts on this thread. The web layer sets it for a request, the engine for a job; without either it is {@link Actor#NOBODY}, who may do
 * nothing. Thread-bound rather than request-scoped, because job threads have no request.
 */
public final class CurrentActor {

    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private CurrentActor() {}

    /** Whoever acts now. */
    public static Actor get() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.NOBODY : actor;
    }

    /** Does something as that actor, and restores whoever acted before. */
    public static <T> T call(Actor actor, Callable<T> deed) throws Exception {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return deed.call();
        } finally {
            restore(before);
        }
    }

    /** Does something as that actor, and restores whoever acted before. */
    public static void run(Actor actor, Runnable deed) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            deed.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(Actor before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
