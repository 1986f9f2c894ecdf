package app.huike.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started so far, stopped in reverse by the JVM's shutdown hook: after Ctrl-C, after a refusal half-way, after the server's own
 * end. A step that is under way when the end comes is waited for, so that nothing is started behind the hook's back.
 */
final class Running {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean ending;
    private volatile boolean byOurselves;

    /** A step of the start. */
    @FunctionalInterface
    interface Step<T extends AutoCloseable> {
        T start() throws Refusal;
    }

    Running(Runnable afterwards) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(afterwards), "stop"));
    }

    synchronized <T extends AutoCloseable> T keep(Step<T> step) throws Refusal {
        if (ending) {
            throw new Refusal("Stopped while starting");
        }
        T resource = step.start();
        started.push(resource);
        return resource;
    }

    /** Whether the end has begun, so that what goes wrong from now on is no news. */
    boolean isEnding() {
        return ending;
    }

    /** Ends the JVM with this code after everything is stopped, unless a signal is already ending it. */
    void exit(int code) {
        if (!ending) {
            byOurselves = true;
            System.exit(code);
        }
    }

    private void stopAll(Runnable afterwards) {
        ending = true;
        closeAll();
        if (!byOurselves) {
            afterwards.run();
            // A signal asked us to stop and we did as we were told: that is no failure.
            Runtime.getRuntime().halt(0);
        }
    }

    private synchronized void closeAll() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("crm: " + e.getMessage());
            }
        }
    }
}
