package app.huike.crm.exchange;

import app.huike.crm.purchase.Mode;
import java.time.Instant;
import java.util.UUID;

/** An import and how far it is. */
public record ImportView(
        UUID id,
        Mode mode,
        boolean dryRun,
        State state,
        String fileName,
        long total,
        long loaded,
        long duplicate,
        long bad,
        long starts,
        Instant createdAt,
        String createdBy,
        Instant endedAt) {

    /** Where it stands. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }
}
