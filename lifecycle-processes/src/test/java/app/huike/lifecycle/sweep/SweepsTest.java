package app.huike.lifecycle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.engine.Engine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SweepsTest {

    private boolean up;

    private final Sweeps sweeps = new Sweeps(new Engine() {
        @Override
        public boolean up() {
            return up;
        }
    });

    /** A first look before the engine is up finds nothing to do, and a node that starts after a sweep's hour would begin it a period late. */
    @Test
    void nobodyLooksBeforeTheEngineIsUp() {
        assertThat(sweeps.lookedAtEvery()).isEmpty();

        up = true;
        assertThat(sweeps.lookedAtEvery()).contains(Duration.ofMinutes(5));
    }
}
