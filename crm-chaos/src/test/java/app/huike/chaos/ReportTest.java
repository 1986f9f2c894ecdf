package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.chaos.fault.KilledNodes;
import app.huike.chaos.fault.SingleUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    private Path directory;

    @Test
    void aFaultReplacesItsOwnSectionAndLeavesTheWordsAround() throws Exception {
        Path page = directory.resolve("faults.md");
        Files.writeString(
                page, "# Faults\n\nWhy.\n\n<!-- begin fault 6 -->\nold\n<!-- end fault 6 -->\n\nWhat was mended.\n");
        Report report = new Report(page, "./crm chaos --fault 6,1", "17.6");
        Findings findings = new Findings(line -> {});
        findings.same("codes", 10, 9);

        report.tell(new SingleUse(), findings, Duration.ofSeconds(5));
        report.tell(new KilledNodes(), findings, Duration.ofSeconds(6));

        assertThat(Files.readString(page))
                .startsWith("# Faults\n\nWhy.\n\n<!-- begin fault 6 -->\n## 6. Single-use codes")
                .contains(
                        "**Not all as it must be**, in 5 s. `./crm chaos --fault 6,1` on ",
                        "| codes | 10 | 9 | **wrong** |\n<!-- end fault 6 -->\n\nWhat was mended.\n",
                        "\n<!-- begin fault 1 -->\n## 1. A node is killed")
                .doesNotContain("old\n");
    }
}
