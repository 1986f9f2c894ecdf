package app.huike.crm.exchange;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of the imports. Who may import sees everybody's. */
@Stateless
public class Imports {

    /** A live import that would contact more customers than this waits for a second person. */
    public static final int STARTS_WITHOUT_CONFIRMATION = 200;

    /** Problems beyond these are counted and not kept. */
    public static final int PROBLEMS_KEPT = 10_000;

    private static final String COLUMNS = "id, mode, dry_run, state, file_name, total, loaded, duplicate, bad, starts,"
            + " waits_for, created_at, created_by, ended_at";

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

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
        return find(upload.take(mode, dryRun, fileName, csv, actor.login())).orElseThrow();
    }

    /** One import; refusal {@code IMPORT_UNKNOWN}. */
    public ImportView get(UUID id) {
        Rights.require(Permission.IMPORT);
        return find(id).orElseThrow(() -> Refused.unknown("IMPORT_UNKNOWN"));
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
        if (!new ImportRuns(database).confirm(id, actor.login())) {
            throw Refused.conflict("IMPORT_NOT_WAITING");
        }
        new ImportProblems(database).drop(id);
        return get(id);
    }

    /** All imports, newest first. */
    public Page<ImportView> list(PageRequest page) {
        Rights.require(Permission.IMPORT);
        Optional<Cursor> after = Cursor.of(page);
        List<ImportView> fetched = database.sql("select " + COLUMNS + " from import_run"
                        + " where cast(:id as uuid) is null or (created_at, id) < (:at, :id)"
                        + " order by created_at desc, id desc limit :limit")
                .set("id", after.map(Cursor::id).orElse(null))
                .set("at", after.map(Cursor::at).orElse(clock.instant()))
                .set("limit", page.limit() + 1)
                .list(Imports::view);
        return Cursor.page(fetched, page, view -> new Cursor(view.createdAt(), view.id()));
    }

    /** The bad rows of an import, in file order. */
    public Page<ImportProblem> problems(UUID id, PageRequest page) {
        get(id);
        return new ImportProblems(database).page(id, page);
    }

    private Optional<ImportView> find(UUID id) {
        return database.sql("select " + COLUMNS + " from import_run where id = :id")
                .set("id", id)
                .one(Imports::view);
    }

    private static ImportView view(Row row) throws SQLException {
        return new ImportView(
                row.uuid("id"),
                row.constant("mode", Mode.class),
                row.flag("dry_run"),
                row.constant("state", ImportView.State.class),
                row.text("file_name"),
                row.number("total"),
                row.number("loaded"),
                row.number("duplicate"),
                row.number("bad"),
                row.number("starts"),
                row.text("waits_for"),
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("ended_at"));
    }
}
