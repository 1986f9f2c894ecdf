package app.huike.crm.exchange;

import app.huike.crm.exchange.domain.ImportUploads;
import app.huike.crm.exchange.domain.ProblemCode;
import app.huike.crm.exchange.domain.RowProblem;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Brings a file in, piece by piece, each in a transaction of its own: a slow line holds no transaction open. */
@Dependent
class ImportUpload {

    private static final long GREATEST = 2L << 30;
    private static final int LONGEST_NAME = 200;

    @Inject
    private ImportSteps steps;

    UUID take(ImportWish wish, InputStream csv, String login) {
        UUID id = Ids.next();
        steps.begin(id, new ImportWish(wish.mode(), wish.dryRun(), wish.lookFirst(), plain(wish.fileName())), login);
        try {
            receive(id, csv);
        } catch (IOException | RuntimeException brokenOff) {
            steps.forget(id);
            throw brokenOff instanceof RuntimeException failure ? failure : Refused.rule("UPLOAD_BROKEN");
        }
        return id;
    }

    private void receive(UUID id, InputStream csv) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] piece = new byte[ImportUploads.PIECE];
        long bytes = 0;
        boolean last = false;
        for (int no = 0; !last && check.text() && bytes <= GREATEST; no++) {
            int length = csv.readNBytes(piece, 0, piece.length);
            last = length < piece.length;
            bytes += length;
            check.look(piece, length, last);
            steps.keep(id, no, piece, length);
        }
        if (!check.text()) {
            fail(id, check.line(), ProblemCode.NOT_UTF8);
        } else if (bytes > GREATEST) {
            fail(id, check.line(), ProblemCode.FILE_TOO_LARGE);
        } else {
            steps.queue(id);
        }
    }

    /** As the system, like the worker: who brings a file may not ask for the steps of an import. */
    private void fail(UUID id, long line, ProblemCode code) {
        CurrentActor.run(Actor.SYSTEM, () -> steps.fail(id, line, RowProblem.ofAll(null, code)));
    }

    /** The last part of a path that a browser may have sent, without what cannot be shown. */
    private static String plain(String fileName) {
        if (fileName == null || fileName.isBlank()) {
            return null;
        }
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
