package app.huike.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a monitor reads. */
class MetricsIT {

    @Test
    void everyRoomTellsItsFigures() throws Exception {
        Map<String, Double> figures = read();

        assertThat(figures.keySet())
                .contains(
                        "huike_node_clock_skew_seconds",
                        "huike_node_connection_wait_seconds",
                        "huike_outbox_due",
                        "huike_outbox_oldest_seconds",
                        "huike_outbox_failed_day",
                        "huike_imports_open",
                        "huike_imports_oldest_seconds",
                        "huike_imports_failed_day",
                        "huike_jobs_due",
                        "huike_jobs_oldest_seconds",
                        "huike_jobs_failing",
                        "huike_jobs_stuck",
                        "huike_jobs_acquired",
                        "huike_jobs_collided",
                        "huike_sweeps_open",
                        "huike_sweeps_waiting",
                        "huike_tasks_open",
                        "huike_tasks_overdue");
        assertThat(figures.values()).as("each is known").allMatch(value -> value >= 0);
        assertThat(figures.get("huike_node_clock_skew_seconds")).isLessThan(5);
    }

    @Test
    void whatAlertsAndDashboardAskForIsThere() throws Exception {
        assertThat(MonitoringFiles.asked()).hasSizeGreaterThan(15);
        assertThat(told("metrics").map(line -> line.replaceAll("[{ ].*", ""))).containsAll(MonitoringFiles.asked());
    }

    private static Stream<String> told(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        RunningHuike.shared().baseUri().resolve(path))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines();
    }

    private static Map<String, Double> read() throws Exception {
        return told("metrics?scope=application")
                .filter(line -> line.startsWith("huike_"))
                .collect(Collectors.toMap(
                        line -> line.replaceAll("[{ ].*", ""),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
    }
}
