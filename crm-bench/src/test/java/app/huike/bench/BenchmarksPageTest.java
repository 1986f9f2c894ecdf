package app.huike.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksPageTest {

    @TempDir
    private Path directory;

    @Test
    void aRunReplacesItsOwnSectionAndLeavesTheWordsAround() throws IOException {
        Path file = directory.resolve("benchmarks.md");
        Files.writeString(
                file,
                "# Benchmarks\n\n## start\n\nWhy.\n\n<!-- begin start -->\nold\n<!-- end start -->\n\nWhere the time goes.\n");
        BenchmarksPage page = new BenchmarksPage(file);

        page.tell("start", "./crm bench start", "new\n");
        page.tell("import", "./crm bench import --rows 10", "rows\n");

        assertThat(Files.readString(file))
                .startsWith("# Benchmarks\n\n## start\n\nWhy.\n\n<!-- begin start -->\n`./crm bench start` on ")
                .contains("new\n<!-- end start -->\n\nWhere the time goes.\n", "## import", "rows\n<!-- end import -->")
                .doesNotContain("old");
    }
}
