package app.huike.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.huike.launch.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrmEarIT {
    private static final Path EAR = Path.of(System.getProperty("huike.ear"));
    private static final int REDEPLOYMENTS = 5;
    private static final Duration READINESS_LIMIT = Duration.ofSeconds(90);
    private static EmbeddedDatabase database;
    private static PayaraServer server;

    @BeforeAll
    static void startServer() {
        database = EmbeddedDatabase.throwaway();
        server = PayaraServer.started(
                Path.of(System.getProperty("huike.payara-server")),
                database.access(),
                Map.of(
                        "HUIKE_DEMO",
                        "true",
                        "HUIKE_DEMO_DATA",
                        "none",
                        "HUIKE_DEMO_PASSWORD",
                        "correct horse battery staple",
                        "HUIKE_DEMO_API_KEY",
                        "hk_test_0123456789abcdef0123456789abcdef"));
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void deploysServesRedeploysFiveTimesAndUndeploysWithoutAComplaintInTheLog() throws Exception {
        server.deploy(EAR);
        awaitReadiness("deployment");

        for (int i = 1; i <= REDEPLOYMENTS; i++) {
            server.redeploy(EAR);
            awaitReadiness("redeployment " + i);
        }

        server.undeploy();
        assertThat(Complaints.in(server.log())).isEmpty();
    }

    /** The server answers for itself some moments after the administration command has come back. */
    private static void awaitReadiness(String after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.baseUri().resolve("health/ready"))
                .timeout(Duration.ofSeconds(30))
                .build();
        Instant end = Instant.now().plus(READINESS_LIMIT);
        HttpResponse<String> answer;
        do {
            answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return;
            }
            Thread.sleep(500);
        } while (Instant.now().isBefore(end));
        fail("Not ready after the " + after + ": " + answer.statusCode() + " " + answer.body());
    }
}
