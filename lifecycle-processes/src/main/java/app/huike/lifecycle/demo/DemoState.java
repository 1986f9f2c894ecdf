package app.huike.lifecycle.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** How far the demo is on this node. */
@ApplicationScoped
class DemoState {

    private volatile boolean ready;
    private volatile String progress = "waiting for the engine";
    private volatile String failure;

    boolean ready() {
        return ready;
    }

    String progress() {
        return progress;
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    void doing(String what) {
        ready = false;
        failure = null;
        progress = what;
    }

    void done() {
        progress = "done";
        ready = true;
    }

    void fail(String why) {
        ready = false;
        failure = why;
    }
}
