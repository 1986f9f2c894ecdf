package app.huike.chaos;

import app.huike.launch.Refusal;
import app.huike.launch.Trees;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** A directory on a small disk of its own, in memory, which can be filled to the last byte. Only root may make one. */
public final class SmallDisk implements AutoCloseable {

    private static final int CHUNK = 1 << 20;
    private static final int CRUMB = 1 << 10;
    private static final int PATIENCE_SECONDS = 300;

    private final Path directory;
    private final Path ballast;
    private final Thread leftover = new Thread(this::letGo, "small-disk-leftover");

    private SmallDisk(Path directory) {
        this.directory = directory;
        this.ballast = directory.resolve("ballast");
        Runtime.getRuntime().addShutdownHook(leftover);
    }

    /**
     * Puts a directory on such a disk; what is in it goes along. Nobody may write there meanwhile.
     *
     * @param room that is left on it, in megabytes
     * @throws Refusal where this is not allowed
     */
    public static SmallDisk under(Path directory, int room) throws Refusal {
        Path aside = aside(directory);
        long used = Long.parseLong(run("du", "-sm", directory.toString()).split("\\s")[0]);
        move(directory, aside);
        make(directory);
        try {
            run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + (used + room) + "m", "tmpfs", directory.toString());
        } catch (Refusal notAllowed) {
            Trees.delete(directory);
            move(aside, directory);
            throw notAllowed;
        }
        SmallDisk disk = new SmallDisk(directory);
        run("cp", "-a", aside + "/.", directory.toString());
        Trees.delete(aside);
        return disk;
    }

    private static Path aside(Path directory) {
        return directory.resolveSibling(directory.getFileName() + "-aside");
    }

    private static void move(Path from, Path to) throws Refusal {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new Refusal(from + " cannot be moved: " + e.getMessage(), e);
        }
    }

    private static void make(Path directory) throws Refusal {
        try {
            Files.createDirectory(directory);
        } catch (IOException e) {
            throw new Refusal(directory + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Not a byte more goes there. */
    public void fill() {
        append(CHUNK);
        append(CRUMB);
    }

    private void append(int piece) {
        byte[] nothing = new byte[piece];
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(nothing);
            }
        } catch (IOException full) {
            // as it was meant
        }
    }

    /** There is room again. */
    public void free() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String... command) throws Refusal {
        String words = String.join(" ", command);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Refusal(words + ": " + said.strip());
            }
            return said;
        } catch (IOException e) {
            throw new Refusal(words + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    /** Puts everything back on the disk where it was. Nobody may write there meanwhile. */
    @Override
    public void close() throws Refusal {
        free();
        Path aside = aside(directory);
        run("cp", "-a", directory.toString(), aside.toString());
        run("umount", directory.toString());
        Runtime.getRuntime().removeShutdownHook(leftover);
        Trees.delete(directory);
        move(aside, directory);
    }

    /** A run that ends in between leaves no disk behind. */
    private void letGo() {
        try {
            run("umount", "-l", directory.toString());
        } catch (Refusal gone) {
            // there is none
        }
    }
}
