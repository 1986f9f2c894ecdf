package app.huike.lifecycle.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One process of the sandbox that was begun while somebody still writes what shall be played, and is ready when it is asked: most of a trial's time goes into the start of
 * Java and of the engine. It plays once like any other, and ends by itself where nobody comes.
 */
@ApplicationScoped
class SandboxStandby {

    private final AtomicReference<SandboxProcess> ready = new AtomicReference<>();
    private final String classPath;

    SandboxStandby() {
        this(SandboxClassPath.ofProduct());
    }

    /** For tests of its processes: of these classes. */
    SandboxStandby(String classPath) {
        this.classPath = classPath;
    }

    /** Begins one, where none waits; returns at once. */
    void prepare(String stage) {
        SandboxProcess before = ready.get();
        if (before != null && before.waits()) {
            return;
        }
        SandboxProcess begun = SandboxProcess.begin(classPath, stage);
        if (ready.compareAndSet(before, begun)) {
            end(before);
        } else {
            begun.close();
        }
    }

    /** The one that waits, else a new one; it is the caller's now. */
    SandboxProcess take(String stage) {
        SandboxProcess before = ready.getAndSet(null);
        if (before != null && before.waits()) {
            return before;
        }
        end(before);
        return SandboxProcess.begin(classPath, stage);
    }

    @PreDestroy
    void end() {
        end(ready.getAndSet(null));
    }

    private static void end(SandboxProcess process) {
        if (process != null) {
            process.close();
        }
    }
}
