package app.huike.crm.exchange.domain;

import app.huike.crm.exchange.ImportRun;
import app.huike.crm.exchange.ImportRun.Batch;
import app.huike.crm.exchange.ImportRun.Counts;
import app.huike.crm.exchange.LeaseLost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports as their worker sees them: the lease, and how far they are. Whoever lost the lease is told by {@link LeaseLost}. */
public interface ImportRuns {

    /** Takes up the oldest import that waits for nothing but its turn and that nobody works on. */
    Optional<ImportRun> take(String owner, Instant now);

    /** Writes down that a batch is done, in the batch's own transaction: both hold, or neither does. */
    void advance(ImportRun run, Batch batch, Counts counts);

    /** Lets it go, to be taken up again at once. */
    void letGo(ImportRun run);

    /** Something broke that is no row's fault: tried again after the lease. Answers how often in a row that was at this place. */
    int broke(ImportRun run);

    /** Everything was looked at: from the start again, and this time in earnest. */
    void load(ImportRun run, long starts);

    /** Everything was looked at, and somebody has to say yes before customers are contacted. */
    void waitFor(ImportRun run, String whom, long starts, Instant now);

    /** Somebody said yes; answers false where it does not wait for that, or not for him. */
    boolean confirm(UUID id, String login);

    /** Somebody said no: it ends; answers false where it does not wait for that. */
    boolean drop(UUID id, String login, Instant now);

    /** Those that have waited for people since before that moment. */
    List<UUID> waitingSince(Instant before);

    /** Everything was looked at, and more was not asked for. */
    void checked(ImportRun run, long starts, Instant now);

    /** Everything is loaded. */
    void loaded(ImportRun run, Instant now);

    /** It cannot be read, whoever works on it. */
    void fail(UUID id, Instant now);
}
