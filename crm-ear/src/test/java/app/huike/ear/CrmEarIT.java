package app.huike.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.Visit;
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
    private static final String PASSWORD = "correct horse battery staple";
    private static final String API_KEY = "hk_test_0123456789abcdef0123456789abcdef";
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
                        PASSWORD,
                        "HUIKE_DEMO_API_KEY",
                        API_KEY));
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
        database.close();
    }

    @Test
    void deploysServesRedeploysFiveTimesServesAgainAndUndeploysWithoutAComplaintInTheLog() throws Exception {
        server.deploy(EAR);
        awaitReadiness("deployment");
        visit("ear-1");

        for (int i = 1; i <= REDEPLOYMENTS; i++) {
            server.redeploy(EAR);
            awaitReadiness("redeployment " + i);
        }

        visit("ear-2");

        server.undeploy();
        assertThat(Complaints.in(server.log())).isEmpty();
    }

    private static void visit(String customer) {
        Visit visit = new Visit(server.baseUri(), API_KEY);
        visit.logIn("manager1", PASSWORD);
        visit.firstPurchase(customer, "Vera Visitor");
        visit.advance("P15D");
        assertThat(visit.openTasks(customer)).contains("welcome-call");
        assertThat(visit.page("tasks/inbox.xhtml")).contains("Vera Visitor");
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
