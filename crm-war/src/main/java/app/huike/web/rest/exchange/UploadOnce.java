package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportView;
import app.huike.crm.platform.Idempotency;
import app.huike.crm.shared.Refused;
import app.huike.web.rest.common.BodyLimit;
import app.huike.web.rest.common.IdempotencyHeader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes a file in once for each {@code Idempotency-Key}. What the file says is known only when it has gone through, so its hash is compared at
 * the end: a repeated upload is read and thrown away.
 */
@RequestScoped
public class UploadOnce {

    private static final int ACCEPTED = 202;

    @Inject
    private Idempotency idempotency;

    @Inject
    private IdempotencyHeader header;

    @Inject
    private HttpServletRequest request;

    ImportView take(InputStream csv, Function<InputStream, ImportView> take, Function<UUID, ImportView> known) {
        if (request.getContentLengthLong() > BodyLimit.IMPORT) {
            throw BodyLimit.exceeded(BodyLimit.IMPORT);
        }
        InputStream file = new LimitedStream(csv, BodyLimit.IMPORT);
        Optional<String> key = header.key();
        if (key.isEmpty()) {
            return take.apply(file);
        }
        DigestInputStream hashed = new DigestInputStream(file, IdempotencyHeader.sha256());
        return idempotency
                .begin(header.owner(), key.get(), header.hash(""))
                .map(first -> repeated(first, hashed, known))
                .orElseGet(() -> first(key.get(), hashed, take));
    }

    private ImportView first(String key, DigestInputStream file, Function<InputStream, ImportView> take) {
        try {
            ImportView taken = take.apply(file);
            idempotency.finish(
                    header.owner(),
                    key,
                    new Idempotency.Answer(ACCEPTED, taken.id().toString(), rest(file)));
            return taken;
        } catch (RuntimeException failed) {
            idempotency.release(header.owner(), key);
            throw failed;
        }
    }

    private static ImportView repeated(
            Idempotency.Answer first, DigestInputStream file, Function<UUID, ImportView> known) {
        if (!rest(file).equals(first.body())) {
            throw Refused.rule("IDEMPOTENCY_KEY_REUSED");
        }
        return known.apply(UUID.fromString(first.location()));
    }

    /** Reads to the end and gives the hash of everything. */
    private static String rest(DigestInputStream file) {
        try {
            file.transferTo(OutputStream.nullOutputStream());
            MessageDigest digest = file.getMessageDigest();
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
