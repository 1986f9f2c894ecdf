package app.huike.lifecycle.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** How far the demo is on this node. */
@ApplicationScoped
class DemoState {

    private volatile boolean ready;
    private volatile boolean open;
    private volatile String progress = "waiting for the engine";
    private volatile LocalDate day;
    private volatile String failure;

    boolean ready() {
        return ready;
    }

    /** Whether there are tasks to see; true until the demo is begun again. */
    boolean open() {
        return open;
    }

    String progress() {
        return progress;
    }

    /** The day that is being replayed; empty before and afterwards. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    void doing(String what) {
        ready = false;
        failure = null;
        day = null;
        progress = what;
    }

    void beginning(String what) {
        open = false;
        doing(what);
    }

    void replaying(LocalDate now) {
        doing("replaying " + now);
        day = now;
    }

    void letLook() {
        open = true;
    }

    void done() {
        day = null;
        progress = "done";
        open = true;
        ready = true;
    }

    void fail(String why) {
        ready = false;
        failure = why;
    }
}
