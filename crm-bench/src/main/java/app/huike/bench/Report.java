package app.huike.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A table of figures, for the screen and as a file for the documents. */
public final class Report {

    private final StringBuilder text = new StringBuilder();

    public Report line(String line) {
        text.append(line).append('\n');
        return this;
    }

    public Report table(List<Timings.Row> rows) {
        line("| what | times | median ms | 95 of 100 within ms | slowest ms |");
        line("|---|---|---|---|---|");
        rows.forEach(row -> line(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.0f |",
                row.what(),
                row.times(),
                row.p50(),
                row.p95(),
                row.max())));
        return line("");
    }

    /** Things that were done a few times, in seconds. */
    public Report spread(List<Timings.Row> rows) {
        line("| what | rounds | fastest s | median s | slowest s |");
        line("|---|---|---|---|---|");
        rows.forEach(row -> line(String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %.2f | %.2f |",
                row.what(),
                row.times(),
                row.min() / 1000,
                row.p50() / 1000,
                row.max() / 1000)));
        return line("");
    }

    public void write(Path file) {
        System.out.println(text);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
