package app.huike.chaos;

import app.huike.launch.Refusal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a run found, as a page for the documents. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    /**
     * @param command as it was typed
     * @param database its version
     */
    Report(String command, String database) {
        line("# What was done to three nodes, and what was found");
        line("");
        line("Written by `" + command + "` on " + LocalDate.now(ZoneOffset.UTC)
                + ": three nodes on one PostgreSQL, with a mail server, programs that go on calling, and a comparison"
                + " of all that was asked with tables and mailboxes. How it is done, and how to read it: [decision"
                + " 0107](decisions/0107-faults-on-real-nodes.md).");
        line("");
        line(String.format(
                Locale.ROOT,
                "Machine: %d processors, %d GB, %s %s; Java %s; PostgreSQL %s. Nodes, database, mail server and"
                        + " callers share it.",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                database));
    }

    private static long memory() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() / 1_000_000_000
                : 0;
    }

    void add(Fault fault, Findings findings, Duration took) {
        line("");
        line("## " + fault.number() + ". " + Character.toUpperCase(fault.title().charAt(0))
                + fault.title().substring(1));
        line("");
        line((findings.right() ? "All as it must be" : "**Not all as it must be**") + ", in " + took.toSeconds()
                + " s.");
        line("");
        line("| what | asked | found | |");
        line("|---|---|---|---|");
        findings.lines()
                .forEach(line -> line("| " + line.what() + " | " + line.asked() + " | " + line.found() + " | "
                        + (line.right() ? "" : "**wrong**") + " |"));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    void write(Path file) throws Refusal {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Refusal("the report cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
