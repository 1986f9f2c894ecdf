package app.huike.crm.exchange;

import app.huike.crm.exchange.domain.ImportList;
import app.huike.crm.exchange.domain.ImportProblems;
import app.huike.crm.exchange.domain.ImportRuns;
import app.huike.crm.purchase.Mode;
import app.huike.crm.security.Actor;
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
import java.util.UUID;

/** The door of the imports. Who may import sees everybody's. */
@Stateless
public class Imports {

    /** A live import that would contact more customers than this waits for a second person. */
    public static final int STARTS_WITHOUT_CONFIRMATION = 200;

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

    /**
     * Takes a CSV file of purchases in and queues it; the stream is read to its end, in pieces. What is no UTF-8 text, or larger than 2 GB,
     * has FAILED when this returns, with one problem. Refusal {@code UPLOAD_BROKEN} where the stream breaks off; nothing of it is kept.
     *
     * @param fileName for people; may be null
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportView take(Mode mode, boolean dryRun, String fileName, InputStream csv) {
        Actor actor = Rights.require(Permission.IMPORT);
        return imports.find(upload.take(mode, dryRun, fileName, csv, actor.login()))
                .orElseThrow();
    }

    /** One import; refusal {@code IMPORT_UNKNOWN}. */
    public ImportView get(UUID id) {
        Rights.require(Permission.IMPORT);
        return imports.find(id).orElseThrow(() -> Refused.unknown("IMPORT_UNKNOWN"));
    }

    /**
     * Lets a live import that would contact many customers go on. Refusals {@code IMPORT_UNKNOWN}, {@code IMPORT_NOT_WAITING},
     * {@code SECOND_PERSON_NEEDED} for the one who brought the file.
     */
    public ImportView confirm(UUID id) {
        Actor actor = Rights.require(Permission.IMPORT);
        ImportView asked = get(id);
        if (asked.createdBy().equals(actor.login())) {
            throw Refused.rule("SECOND_PERSON_NEEDED");
        }
        if (!runs.confirm(id, actor.login())) {
            throw Refused.conflict("IMPORT_NOT_WAITING");
        }
        problems.drop(id);
        return get(id);
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
