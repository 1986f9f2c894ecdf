package app.huike.crm.exchange;

import app.huike.crm.purchase.Mode;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.io.InputStream;
import java.util.UUID;

/** The door of the imports. */
@Stateless
public class Imports {

    /** A live import that would contact more customers than this waits for a second person. */
    public static final int STARTS_WITHOUT_CONFIRMATION = 200;

    /** Problems beyond these are counted and not kept. */
    public static final int PROBLEMS_KEPT = 10_000;

    /** Takes a CSV file of purchases in and queues it; the stream is read to its end, in pieces. */
    public ImportView take(Mode mode, boolean dryRun, String fileName, InputStream csv) {
        throw new UnsupportedOperationException();
    }

    /** One import; refusal {@code IMPORT_UNKNOWN}. */
    public ImportView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Lets a live import that would contact many customers go on. Refusals {@code IMPORT_UNKNOWN}, {@code IMPORT_NOT_WAITING},
     * {@code SECOND_PERSON_NEEDED} for the one who brought the file.
     */
    public ImportView confirm(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** All imports, newest first. */
    public Page<ImportView> list(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** The bad rows of an import, in file order. */
    public Page<ImportProblem> problems(UUID id, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
