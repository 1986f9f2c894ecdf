package app.huike.lifecycle.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * One process of the sandbox that was begun while somebody still writes what shall be played, and is ready when it is asked: most of a trial's time goes into the start of
 * Java and of the engine. It plays once like any other, and ends by itself where nobody comes.
 */
@ApplicationScoped
class SandboxStandby {

    private static final String NO_STAGE = "";

    private final AtomicReference<SandboxProcess> ready = new AtomicReference<>();
    private final Supplier<String> classPath;

    SandboxStandby() {
        this.classPath = SandboxClassPath::ofProduct;
    }

    /** For tests of its processes: of these classes. */
    SandboxStandby(String classPath) {
        this.classPath = () -> classPath;
    }

    /** Begins one, where none waits; returns at once. */
    void prepare(String stage) {
        SandboxProcess before = ready.get();
        if (before != null && before.waits()) {
            return;
        }
        SandboxProcess begun = SandboxProcess.begin(classPath.get(), stage);
        if (ready.compareAndSet(before, begun)) {
            end(before);
        } else {
            begun.close();
        }
    }

    /** The one that waits, else a new one, which loses no time with making itself ready; it is the caller's now. */
    SandboxProcess take() {
        SandboxProcess before = ready.getAndSet(null);
        if (before != null && before.waits()) {
            return before;
        }
        end(before);
        return SandboxProcess.begin(classPath.get(), NO_STAGE);
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
