package app.huike.crm.exchange;

import app.huike.crm.exchange.domain.ImportList;
import app.huike.crm.exchange.domain.ImportProblems;
import app.huike.crm.exchange.domain.ImportRuns;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.purchase.ExpectedFirst;
import app.huike.crm.purchase.PurchaseHistory;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door of the imports. Who may import sees everybody's. */
@Stateless
public class Imports {

    /** Problems beyond these are counted and not kept. */
    public static final int PROBLEMS_KEPT = 10_000;

    @Inject
    private ImportList imports;

    @Inject
    private ImportRuns runs;

    @Inject
    private ImportProblems problems;

    @Inject
    private ImportUpload upload;

    @Inject
    private ImportSteps steps;

    @Inject
    private PurchaseHistory history;

    @Inject
    private Audit audit;

    @Inject
    private BusinessClock clock;

    /**
     * Takes a CSV file of purchases in and queues it; the stream is read to its end, in pieces. What is no UTF-8 text, or larger than 2 GB,
     * has FAILED when this returns, with one problem. Refusal {@code UPLOAD_BROKEN} where the stream breaks off; nothing of it is kept.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView take(ImportWish wish, InputStream csv) {
        Actor actor = Rights.require(Permission.IMPORT);
        return imports.find(upload.take(wish, csv, actor.login())).orElseThrow();
    }

    /** One import; refusal {@code IMPORT_UNKNOWN}. */
    public ImportView get(UUID id) {
        Rights.require(Permission.IMPORT);
        return imports.find(id).orElseThrow(() -> Refused.unknown("IMPORT_UNKNOWN"));
    }

    /**
     * Lets a live import that waits for people go on: customers are contacted now. Refusals {@code IMPORT_UNKNOWN},
     * {@code IMPORT_NOT_WAITING}, {@code SECOND_PERSON_NEEDED} for the one who brought a file that contacts many.
     */
    public ImportView confirm(UUID id) {
        Actor actor = Rights.require(Permission.IMPORT);
        ImportView asked = get(id);
        if (asked.createdBy().equals(actor.login()) && LiveStarts.CONFIRMATION.equals(asked.waitsFor())) {
            throw Refused.rule("SECOND_PERSON_NEEDED");
        }
        if (!runs.confirm(id, actor.login())) {
            throw Refused.conflict("IMPORT_NOT_WAITING");
        }
        problems.drop(id);
        audit.record("IMPORT_CONFIRMED", id.toString(), Map.of("starts", Long.toString(asked.starts())));
        return get(id);
    }

    /**
     * Ends a live import that waits for people: nothing of it is loaded, nobody is contacted. Also for the one who brought it. Refusals
     * {@code IMPORT_UNKNOWN}, {@code IMPORT_NOT_WAITING}.
     */
    public ImportView drop(UUID id) {
        Actor actor = Rights.require(Permission.IMPORT);
        ImportView asked = get(id);
        if (!runs.drop(id, actor.login(), clock.instant())) {
            throw Refused.conflict("IMPORT_NOT_WAITING");
        }
        CurrentActor.run(Actor.SYSTEM, () -> steps.forgetAll(id));
        audit.record("IMPORT_DROPPED", id.toString(), Map.of("starts", Long.toString(asked.starts())));
        return get(id);
    }

    /**
     * Whom a live import that waits for people, or was a dry run, would contact: one first purchase a customer, newest first. Empty once it
     * has ended otherwise. Refusal {@code IMPORT_UNKNOWN}.
     */
    public Page<ExpectedFirst> starts(UUID id, PageRequest page) {
        get(id);
        return history.starts(id, page);
    }

    /** All imports, newest first. */
    public Page<ImportView> list(PageRequest page) {
        Rights.require(Permission.IMPORT);
        List<ImportView> fetched = imports.list(Cursor.of(page).orElse(null), page.limit() + 1);
        return Cursor.page(fetched, page, view -> new Cursor(view.createdAt(), view.id()));
    }

    /** The bad rows of an import, in file order. */
    public Page<ImportProblem> problems(UUID id, PageRequest page) {
        get(id);
        return problems.page(id, page);
    }
}
