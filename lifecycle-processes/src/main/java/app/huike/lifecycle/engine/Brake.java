package app.huike.lifecycle.engine;

import app.huike.crm.platform.CrmDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Holds back jobs of paused processes on this node. Asked for each job right before it is run, because the engine runs the next step of a journey
 * without acquiring it again. Whether anything is paused at all is looked up once a second, so that it costs nothing while nothing is.
 */
@ApplicationScoped
class Brake {

    private static final long KNOWN_FOR = Duration.ofSeconds(1).toNanos();

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    private volatile boolean pulled;
    private volatile long askedAt;
    private volatile boolean known;

    /** Whether the job must not run; it then lies aside until the pause ends. */
    boolean holds(String jobId) {
        return pulled() && new PauseTable(database).putAside(jobId);
    }

    /** Whether any process is paused, or anything lies aside yet; as it was a second ago at most. */
    boolean pulled() {
        if (!known || System.nanoTime() - askedAt > KNOWN_FOR) {
            long asked = System.nanoTime();
            known = true;
            pulled = new PauseTable(database).any();
            askedAt = asked;
        }
        return pulled;
    }

    /** On the node where somebody pauses a process it holds at once. */
    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) PauseChanged change) {
        known = false;
    }
}
