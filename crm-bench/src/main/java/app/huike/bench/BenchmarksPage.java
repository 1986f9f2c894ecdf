package app.huike.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of all benchmarks: each run replaces the section of its own benchmark and leaves the words around it. */
final class BenchmarksPage {

    private final Path page;

    BenchmarksPage(Path page) {
        this.page = page;
    }

    /** Writes what a run has told between the two marks of its benchmark; a benchmark without marks is added at the end. */
    void tell(String benchmark, String command, String told) throws IOException {
        String begin = "<!-- begin " + benchmark + " -->\n";
        String end = "<!-- end " + benchmark + " -->\n";
        String section = begin + "`" + command + "` on " + Machine.described() + ":\n\n" + told.strip() + "\n" + end;
        String before = Files.exists(page) ? Files.readString(page) : "# Benchmarks\n";
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        boolean known = from >= 0 && to > from;
        Files.writeString(
                page,
                known
                        ? before.substring(0, from) + section + before.substring(to + end.length())
                        : before + "\n## " + benchmark + "\n\n" + section);
    }
}
