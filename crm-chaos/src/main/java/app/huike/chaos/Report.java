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

/** What was found, as a page for the documents: each fault replaces its own section, between two marks, and leaves the words around it and the other sections as they are. */
final class Report {

    private static final String TITLE = "# What was done to three nodes, and what was found\n";

    private final Path page;
    private final String command;
    private final String machine;

    /**
     * @param page is made where there is none
     * @param command as it was typed
     * @param database its version
     */
    Report(Path page, String command, String database) {
        this.page = page;
        this.command = command;
        this.machine = String.format(
                Locale.ROOT,
                "%d processors, %d GB, %s %s; Java %s; PostgreSQL %s",
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                database);
    }

    private static long memory() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() / 1_000_000_000
                : 0;
    }

    /** @throws Refusal where it cannot be written */
    void tell(Fault fault, Findings findings, Duration took) throws Refusal {
        String begin = "<!-- begin fault " + fault.number() + " -->\n";
        String end = "<!-- end fault " + fault.number() + " -->\n";
        String section = begin + section(fault, findings, took) + end;
        try {
            Files.createDirectories(page.getParent());
            String before = Files.exists(page) ? Files.readString(page) : TITLE;
            int from = before.indexOf(begin);
            int to = before.indexOf(end);
            boolean known = from >= 0 && to > from;
            Files.writeString(
                    page,
                    known
                            ? before.substring(0, from) + section + before.substring(to + end.length())
                            : before + "\n" + section);
        } catch (IOException e) {
            throw new Refusal("the report cannot be written to " + page + ": " + e.getMessage(), e);
        }
    }

    private String section(Fault fault, Findings findings, Duration took) {
        String title = fault.title();
        StringBuilder text = new StringBuilder(
                "## " + fault.number() + ". " + Character.toUpperCase(title.charAt(0)) + title.substring(1) + "\n\n");
        text.append(findings.right() ? "All as it must be" : "**Not all as it must be**")
                .append(", in ")
                .append(took.toSeconds())
                .append(" s. `")
                .append(command)
                .append("` on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append("; ")
                .append(machine)
                .append(".\n\n| what | asked | found | |\n|---|---|---|---|\n");
        findings.lines().forEach(line -> text.append("| ")
                .append(line.what())
                .append(" | ")
                .append(line.asked())
                .append(" | ")
                .append(line.found())
                .append(" | ")
                .append(line.right() ? "" : "**wrong**")
                .append(" |\n"));
        return text.toString();
    }
}
