package app.huike.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that a run keeps everything in, held by one run at a time. The system lets go of it even if we are killed. */
final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Creates the directory if need be and takes hold of it.
     *
     * @throws Refusal if it cannot be written, or another run holds it
     */
    static DataDirectory hold(Path path) throws Refusal {
        try {
            PrivateFile.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Refusal("Huike already runs on " + path
                        + ": stop that one first, or choose another place with --data DIR");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new Refusal(
                    "Cannot keep data in " + path + " (" + e.getClass().getSimpleName()
                            + "): choose another place with --data DIR",
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    /** The accounts of the demo, one a line, written by the server. */
    Path logins() {
        return path.resolve("demo-logins.txt");
    }

    /** The file's text, or nothing if the server wrote none. */
    String readLogins() throws Refusal {
        try {
            return Files.exists(logins()) ? Files.readString(logins()) : "";
        } catch (IOException e) {
            throw new Refusal("Cannot read the demo's accounts in " + logins() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
