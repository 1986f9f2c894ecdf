package app.huike.testing;

/**
 * Of the servers that tests share one runs at a time. Classes run in the order of their names and those that share a server lie in one room, so that nobody asks
 * for the last one again; it would only start anew.
 */
public final class SharedServers {

    private static Runnable stopLast = () -> {};

    private SharedServers() {}

    /** Another one is about to start: stops the last one. */
    public static synchronized void next(Runnable stop) {
        stopLast.run();
        stopLast = stop;
    }

    static void stop() {
        next(() -> {});
    }
}
