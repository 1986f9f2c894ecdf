package app.huike.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of a PostgreSQL server, unpacked from the archive on the class path that fits this machine. */
final class PostgresBinaries {
    static final int MAJOR = 17;
    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /**
     * Unpacks into the directory unless that was done before; a half unpacked one is unpacked again.
     *
     * @throws Refusal if there is no PostgreSQL for this machine, or no room for it
     */
    static PostgresBinaries unpackedIn(Path directory) throws Refusal {
        Path done = directory.resolve(".complete");
        if (!Files.exists(done)) {
            String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
            try (InputStream packed = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
                if (packed == null) {
                    throw new Refusal("There is no embedded PostgreSQL for this machine (" + archive
                            + "): name a server with --database jdbc:postgresql://…");
                }
                unpack(packed, directory);
                Files.writeString(done, archive);
            } catch (IOException e) {
                throw new Refusal("Cannot unpack PostgreSQL into " + directory + ": " + e.getMessage(), e);
            }
        }
        return new PostgresBinaries(directory);
    }

    static String archiveName(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : osName.toLowerCase(Locale.ROOT);
        String arch =
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> osArch;
                };
        return "postgres-" + os + "-" + arch + ".txz";
    }

    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    private static void unpack(InputStream packed, Path directory) throws IOException {
        Files.createDirectories(directory);
        Path root = directory.toRealPath();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new IOException("an entry of the archive lies outside: " + entry.getName());
                }
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, TarArchiveInputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean program = target.getParent().endsWith("bin");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
