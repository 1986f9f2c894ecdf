package app.huike.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The files for Prometheus and Grafana hold together, and each alert tells whoever is woken by it what to do. */
class MonitoringTest {
    private static final int COLUMNS_OF_GRAFANA = 24;

    @Test
    void eachAlertHasALineInTheRunbook() throws Exception {
        Map<String, String> alerts = MonitoringFiles.alerts();
        String runbook = MonitoringFiles.runbook();

        assertThat(alerts).hasSizeGreaterThanOrEqualTo(11);
        alerts.keySet().forEach(alert -> assertThat(runbook)
                .as("%s: what it says, what to do", alert)
                .containsPattern("(?m)^\\| `" + alert + "`[^|]*\\|[^|]{10,}\\|[^|]{3,}\\|$"));
        assertThat(Pattern.compile("(?m)^\\| `(Huike\\w+)`")
                        .matcher(runbook)
                        .results()
                        .map(found -> found.group(1)))
                .as("and each line an alert")
                .isSubsetOf(alerts.keySet());
    }

    @Test
    void eachAlertWaitsALittleAndSaysWhatIsTheMatter() throws Exception {
        String rules = MonitoringFiles.rules();
        int alerts = MonitoringFiles.alerts().size();

        assertThat(rules.split("- alert: ")).hasSize(alerts + 1);
        assertThat(Pattern.compile("(?m)^ {8}for: \\d+[mhd]$").matcher(rules).results())
                .hasSize(alerts);
        assertThat(Pattern.compile("(?m)^ {10}summary: \\S.+$").matcher(rules).results())
                .hasSize(alerts);
        assertThat(rules).doesNotContain("\t");
    }

    @Test
    void expressionsAreClosed() throws Exception {
        for (String expression : MonitoringFiles.alerts().values()) {
            assertThat(depth(expression)).as(expression).isZero();
        }
        for (JsonNode panel : MonitoringFiles.panels()) {
            assertThat(MonitoringFiles.expressions(panel))
                    .as(panel.path("title").asText())
                    .isNotEmpty()
                    .allSatisfy(expression -> assertThat(depth(expression)).isZero());
        }
    }

    @Test
    void panelsLieSideBySide() throws Exception {
        List<JsonNode> panels = MonitoringFiles.panels();

        assertThat(panels).extracting(panel -> panel.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> assertThat(
                        panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                .isBetween(1, COLUMNS_OF_GRAFANA));
        IntStream.range(0, panels.size()).forEach(one -> IntStream.range(0, one)
                .forEach(other -> assertThat(overlap(panels.get(one), panels.get(other)))
                        .as("panels %s and %s overlap", one, other)
                        .isFalse()));
    }

    @Test
    void namesAreTakenOutOfExpressions() {
        assertThat(MonitoringFiles.names("max(huike_tasks_overdue) > max by (node) (up{job=\"huike\"}[5m]) / 3"))
                .containsExactly("huike_tasks_overdue", "up");
    }

    private static int depth(String expression) {
        return expression.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return meet(one, other, "x", "w") && meet(one, other, "y", "h");
    }

    private static boolean meet(JsonNode one, JsonNode other, String from, String length) {
        int a = one.path("gridPos").path(from).asInt();
        int b = other.path("gridPos").path(from).asInt();
        return a < b + other.path("gridPos").path(length).asInt()
                && b < a + one.path("gridPos").path(length).asInt();
    }
}
