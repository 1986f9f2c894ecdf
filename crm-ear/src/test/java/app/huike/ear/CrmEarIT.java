package app.huike.ear;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Visit;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CrmEarIT {
    private static final Path EAR = Path.of(System.getProperty("huike.ear"));
    private static final String PASSWORD = "correct horse battery staple";
    private static final String API_KEY = "hk_test_0123456789abcdef0123456789abcdef";
    private static final int REDEPLOYMENTS = 5;
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
                        "HUIKE_SHOP_COUNTRY",
                        "DE",
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
        server.awaitReadiness("deployment");
        visit("ear-1");
        cookiesAreForThisSiteAndSecureBehindHttps();
        diagramsAreTriedInAProcessOfTheirOwn();

        for (int i = 1; i <= REDEPLOYMENTS; i++) {
            server.redeploy(EAR);
            server.awaitReadiness("redeployment " + i);
        }

        visit("ear-2");

        server.undeploy();
        assertThat(Complaints.in(server.log())).isEmpty();
    }

    /** Whose class path is another one in this packaging. */
    private static void diagramsAreTriedInAProcessOfTheirOwn() {
        PlainBrowser administrator = new PlainBrowser(server.baseUri());
        administrator.logIn("admin", PASSWORD);
        String report = Visit.withAKeyOf("designer", server.baseUri(), administrator)
                .rest(
                        "POST",
                        "stages/welcome/trials",
                        "{\"scenario\":\"{title: Silence, customer: {owner: mei}, story: [{buys: USD 49.90}, {after: P14DT2H},"
                                + " {expect: {tasks: [welcome-call]}}]}\"}");
        assertThat(report).contains("\"sound\":true");
    }

    /** As the file pre-boot.asadmin of docs/it.md has it, for {@code http-listener-1}. */
    private static void cookiesAreForThisSiteAndSecureBehindHttps() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.baseUri().resolve("login.xhtml"));
        assertThat(cookie(request)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(cookie(request.header("X-Forwarded-Proto", "https"))).contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    private static String cookie(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static void visit(String customer) {
        Visit visit = new Visit(server.baseUri(), API_KEY);
        visit.logIn("manager1", PASSWORD);
        visit.firstPurchase(customer, "Vera Visitor");
        for (int day = 0; day < 15; day++) {
            visit.advance("P1D");
        }
        assertThat(visit.openTasks(customer)).contains("welcome-call");
        assertThat(visit.page("tasks/inbox.xhtml")).contains("Vera Visitor");
        assertThat(visit.page("openapi")).contains("#/components/schemas/CustomerList", "Idempotency-Key");
    }
}
