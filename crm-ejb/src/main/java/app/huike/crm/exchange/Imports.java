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

    /** Takes a CSV file of purchases in and queues it; the stream is read to its end, in pieces. */
    public ImportView take(Mode mode, boolean dryRun, String fileName, InputStream csv) {
        throw new UnsupportedOperationException();
    }

    /** One import; refusal {@code IMPORT_UNKNOWN}. */
    public ImportView get(UUID id) {
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
