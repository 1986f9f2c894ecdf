package app.huike.crm.exchange;

import app.huike.crm.exchange.ImportRun.Batch;
import app.huike.crm.exchange.ImportRun.Counts;
import app.huike.crm.exchange.domain.ImportProblems;
import app.huike.crm.exchange.domain.ImportRuns;
import app.huike.crm.exchange.domain.ImportUploads;
import app.huike.crm.exchange.domain.ProblemCode;
import app.huike.crm.exchange.domain.PurchaseRow;
import app.huike.crm.exchange.domain.RowProblem;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseHistory;
import app.huike.crm.purchase.PurchaseHistory.Outcome;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The steps of an import, each a transaction of its own that stores rows and how far the import is together: whenever a node dies, nothing is
 * lost and nothing is done twice. For the worker of this room only.
 */
@Stateless
public class ImportSteps {

    private static final int CUSTOMERS_AT_ONCE = 5_000;
    private static final int ATTEMPTS = 5;

    @Inject
    private BusinessClock clock;

    @Inject
    private ImportSettings settings;

    @Inject
    private PurchaseHistory history;

    @Inject
    private Purchases purchases;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportUploads uploads;

    @Inject
    private ImportProblems problems;

    public void begin(UUID id, ImportWish wish, String login) {
        uploads.begin(id, wish, clock.instant(), login);
    }

    public void keep(UUID id, int no, byte[] data, int length) {
        uploads.keep(id, no, data, length);
    }

    /** The whole file is there. */
    public void queue(UUID id) {
        uploads.end(id);
    }

    /** The file broke off on its way. */
    public void forget(UUID id) {
        uploads.forget(id);
    }

    /** Takes up the next import for this worker. */
    public Optional<ImportRun> take(String owner) {
        uploads.forgetBroken();
        runs.waitingSince(clock.instant().minus(settings.refusedAfter())).forEach(this::dropByItself);
        return runs.take(owner, clock.instant());
    }

    /** Looks at a set of rows, or loads a set of history. */
    public ImportRun batch(ImportRun run, Batch batch) {
        List<PurchaseHistory.Row> rows =
                batch.good().stream().map(ImportSteps::historyRow).toList();
        Outcome outcome = run.phase() == ImportRun.Phase.CHECK ? history.check(run.id(), rows) : history.load(rows);
        List<PurchaseRow> bad = bad(batch, outcome);
        problems.add(run.id(), bad);
        runs.advance(run, batch, new Counts(outcome.loaded(), outcome.duplicate(), bad.size()));
        return run.at(batch);
    }

    private static List<PurchaseRow> bad(Batch batch, Outcome outcome) {
        Map<Long, String> refused = outcome.refused().stream()
                .collect(Collectors.toMap(PurchaseHistory.Refusal::line, PurchaseHistory.Refusal::code));
        List<PurchaseRow> bad = new ArrayList<>();
        for (PurchaseRow row : batch.rows()) {
            if (!row.good()) {
                bad.add(row);
            } else if (refused.containsKey(row.line())) {
                bad.add(refused(row, refused.get(row.line())));
            }
        }
        return bad;
    }

    /** Accepts one live purchase. What the business refuses comes out as {@link app.huike.crm.shared.Refused}, and nothing is stored. */
    public ImportRun live(ImportRun run, Batch one) {
        boolean created = purchases.accept(order(one.rows().get(0)), Mode.LIVE).created();
        runs.advance(run, one, new Counts(created ? 1 : 0, created ? 0 : 1, 0));
        return run.at(one);
    }

    /** Passes a row by that cannot be loaded. */
    public ImportRun passBy(ImportRun run, Batch one, PurchaseRow bad) {
        problems.add(run.id(), List.of(bad));
        runs.advance(run, one, new Counts(0, 0, 1));
        return run.at(one);
    }

    /** The sums and stages of customers follow their loaded history; answers whether there may be more of them. */
    public boolean follow() {
        return history.follow(CUSTOMERS_AT_ONCE) > 0;
    }

    /** Everything is read: a check ends, waits or begins to load; what was loaded is done. */
    public void end(ImportRun run) {
        if (run.phase() == ImportRun.Phase.CHECK) {
            checked(run, run.mode() == Mode.LIVE ? history.keepStarts(run.id()) : 0);
        } else {
            forgetAll(run.id());
            runs.loaded(run, clock.instant());
        }
    }

    private void checked(ImportRun run, long starts) {
        history.forget(run.id());
        if (run.dryRun()) {
            uploads.dropPieces(run.id());
            runs.checked(run, starts, clock.instant());
            return;
        }
        LiveStarts.waitsFor(run.lookFirst(), starts, settings.unconfirmed())
                .ifPresentOrElse(whom -> runs.waitFor(run, whom, starts, clock.instant()), () -> {
                    problems.drop(run.id());
                    runs.load(run, starts);
                });
    }

    private void dropByItself(UUID id) {
        if (runs.drop(id, Actor.SYSTEM.login(), clock.instant())) {
            forgetAll(id);
        }
    }

    /** Forgets the file and all that was noted of it, except its problems. */
    public void forgetAll(UUID id) {
        history.forget(id);
        history.forgetStarts(id);
        uploads.dropPieces(id);
    }

    /** The file as a whole cannot be read. */
    public void fail(UUID id, long line, RowProblem problem) {
        problems.add(id, List.of(PurchaseRow.bad(line, problem)));
        forgetAll(id);
        runs.fail(id, clock.instant());
    }

    /** Lets go what is not ended, so that another node or a later moment goes on. */
    public void letGo(ImportRun run) {
        runs.letGo(run);
    }

    /** Something broke: it is tried again later, but not for ever. */
    public void broke(ImportRun run) {
        if (runs.broke(run) >= ATTEMPTS) {
            fail(run.id(), run.lines() + 1, RowProblem.ofAll(null, ProblemCode.IMPORT_BROKEN));
        }
    }

    static PurchaseRow refused(PurchaseRow row, String code) {
        return row.refused(new RowProblem(null, row.ref(), code, ProblemCode.reasonOf(code)));
    }

    private static PurchaseHistory.Row historyRow(PurchaseRow row) {
        return new PurchaseHistory.Row(row.line(), order(row));
    }

    private static PurchaseOrder order(PurchaseRow row) {
        return new PurchaseOrder(row.ref(), row.customerRef(), row.at(), row.total(), row.category(), List.of());
    }
}
