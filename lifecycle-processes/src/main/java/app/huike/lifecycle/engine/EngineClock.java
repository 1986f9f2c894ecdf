package app.huike.lifecycle.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's one clock, static in the JVM: it follows the business clock by its offset, and in process tests it is set by hand. */
final class EngineClock {

    private EngineClock() {}

    /** From now on the engine's time is the node's time plus this. */
    static void follow(Duration offset) {
        ClockUtil.reset();
        ClockUtil.offset(offset.toMillis());
    }

    static void freezeAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    static void reset() {
        ClockUtil.reset();
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
