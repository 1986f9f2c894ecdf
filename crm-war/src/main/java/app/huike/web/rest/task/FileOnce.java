package app.huike.web.rest.task;

import app.huike.crm.platform.Idempotency;
import app.huike.lifecycle.task.TaskFile;
import app.huike.lifecycle.task.TaskFiles;
import app.huike.web.rest.common.IdempotencyHeader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Keeps a file once for each {@code Idempotency-Key}. Files are small: what came is read before, up to one byte more than may be. */
@RequestScoped
public class FileOnce {

    private static final int CREATED = 201;

    @Inject
    private TaskFiles files;

    @Inject
    private Idempotency idempotency;

    @Inject
    private IdempotencyHeader header;

    /** Refusals those of {@link TaskFiles#add}. */
    TaskFile keep(String task, String name, InputStream content) {
        byte[] bytes = read(content);
        Optional<String> key = header.key();
        if (key.isEmpty()) {
            return add(task, name, bytes);
        }
        String hash =
                header.hash(HexFormat.of().formatHex(IdempotencyHeader.sha256().digest(bytes)));
        return idempotency
                .begin(header.owner(), key.get(), hash)
                .map(first -> files.get(UUID.fromString(first.location())).file())
                .orElseGet(() -> first(key.get(), task, name, bytes));
    }

    private TaskFile first(String key, String task, String name, byte[] bytes) {
        try {
            TaskFile kept = add(task, name, bytes);
            idempotency.finish(
                    header.owner(),
                    key,
                    new Idempotency.Answer(CREATED, kept.id().toString(), ""));
            return kept;
        } catch (RuntimeException failed) {
            idempotency.release(header.owner(), key);
            throw failed;
        }
    }

    private TaskFile add(String task, String name, byte[] bytes) {
        return files.add(task, name, new ByteArrayInputStream(bytes));
    }

    private static byte[] read(InputStream content) {
        try {
            return content.readNBytes(TaskFiles.LARGEST + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
