package app.huike.lifecycle.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file in which the demo's logins lie: a login and its password a line, then the API key; only its owner may read it. */
final class LoginsFile {

    static final String API_KEY = "api-key";

    private LoginsFile() {}

    /** What the file says; nothing where there is none. */
    static Map<String, String> read(Path file) {
        Map<String, String> secrets = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.strip().split(" +", 2);
                    if (words.length == 2) {
                        secrets.put(words[0], words[1]);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + file, unreadable);
            }
        }
        return secrets;
    }

    /** Replaces the file in one step, so that nobody ever reads half of it. */
    static void write(Path file, Map<String, String> secrets) {
        StringBuilder text = new StringBuilder();
        secrets.forEach(
                (login, secret) -> text.append(login).append(' ').append(secret).append('\n'));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path half = Files.createTempFile(file.toAbsolutePath().getParent(), "demo-logins", ".tmp", ownerOnly());
            Files.writeString(half, text, StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
