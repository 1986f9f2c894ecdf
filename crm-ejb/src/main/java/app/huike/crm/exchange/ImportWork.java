package app.huike.crm.exchange;

import app.huike.crm.exchange.ImportRun.Batch;
import app.huike.crm.exchange.ImportRun.Phase;
import app.huike.crm.exchange.domain.ImportUploads;
import app.huike.crm.exchange.domain.PurchaseRow;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.DueWork;
import app.huike.crm.purchase.Mode;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works through the imports, one after another, as the system. Each node has one such worker; the lease of an import decides which of them
 * has it. A timer drives it, and while the demo's clock moves, the move itself does.
 */
@ApplicationScoped
class ImportWork implements DueWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());
    private static final int BATCH = 10_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportUploads uploads;

    @Inject
    private BusinessClock clock;

    @Resource
    private ManagedExecutorService threads;

    private final String owner = UUID.randomUUID().toString();
    private final ReentrantLock working = new ReentrantLock();

    @Override
    public String name() {
        return "imports";
    }

    /** An import is due when it is there, and never later. */
    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        working.lock();
        try {
            int ended = 0;
            while (workOnNext(() -> false)) {
                ended++;
            }
            return ended;
        } finally {
            working.unlock();
        }
    }

    /** Works on what is there, unless somebody else of this node does; leaves off at the next good place when asked to. */
    void goOnUntil(BooleanSupplier asked) {
        if (!working.tryLock()) {
            return;
        }
        try {
            boolean more = true;
            while (more && !asked.getAsBoolean()) {
                more = workOnNext(asked);
            }
        } finally {
            working.unlock();
        }
    }

    private boolean workOnNext(BooleanSupplier stop) {
        try {
            return CurrentActor.call(Actor.SYSTEM, () -> {
                Optional<ImportRun> next = steps.take(owner);
                next.ifPresentOrElse(run -> workOn(run, stop), this::followAll);
                return next.isPresent();
            });
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "the imports cannot be looked at", failure);
            return false;
        }
    }

    private interface Batches {
        Optional<Batch> next() throws IOException;
    }

    private void workOn(ImportRun taken, BooleanSupplier stop) {
        ImportRun run = taken;
        try {
            ImportReading reading = new ImportReading(
                    offset -> uploads.open(taken.id(), offset),
                    taken,
                    clock.instant().plus(CLOCKS_DIFFER));
            Batches batches = rowByRow(run) ? () -> reading.next(1) : new ReadAhead(reading, BATCH, threads)::next;
            for (Optional<Batch> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                run = rowByRow(run) ? one(run, batch.get()) : steps.batch(run, batch.get());
                if (stop.getAsBoolean()) {
                    steps.letGo(run);
                    return;
                }
            }
            followByTwo();
            steps.end(run);
        } catch (ImportReading.Unreadable file) {
            steps.fail(run.id(), file.line(), file.problem());
        } catch (LeaseLost lost) {
            LOG.info("another node goes on with import " + run.id());
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "import " + run.id() + " broke off behind line " + run.lines(), failure);
            steps.broke(run);
        }
    }

    private static boolean rowByRow(ImportRun run) {
        return run.mode() == Mode.LIVE && run.phase() == Phase.LOAD;
    }

    private ImportRun one(ImportRun run, Batch batch) {
        PurchaseRow row = batch.rows().get(0);
        if (!row.good()) {
            return steps.passBy(run, batch, row);
        }
        try {
            return steps.live(run, batch);
        } catch (Refused refused) {
            return steps.passBy(run, batch, ImportSteps.refused(row, refused.code()));
        }
    }

    /** Half of the time it is the database that is at work. Neither takes the customers of the other. */
    private void followByTwo() throws IOException {
        Future<Void> other = threads.submit(() -> CurrentActor.call(Actor.SYSTEM, () -> {
            followAll();
            return null;
        }));
        followAll();
        Beside.await(other);
    }

    private void followAll() {
        boolean more;
        do {
            more = steps.follow();
        } while (more);
    }
}
