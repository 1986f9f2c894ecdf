package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The calls that the Camunda Modeler makes when somebody presses Deploy, replayed; what is deployed is a draft, checked, and nothing is live by it. */
class ModelerDeploysIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BOUNDARY = "----WebKitFormBoundaryH7gkZ0aWbYv8QxTn";
    private static final Path WARRANTY = Path.of("..", "bpmn", "warranty", "warranty.bpmn");

    private final String name = Rest.ref("warranty");

    @Test
    void connectionIsChecked() throws Exception {
        assertThat(get("/version", basic("designer")).json().path("version").asText())
                .startsWith("7.24");
        Answer deployments = get("/deployment?maxResults=0", basic("designer"));
        assertThat(deployments.status()).isEqualTo(200);
        assertThat(deployments.json().isArray()).isTrue();
        assertThat(get("/version", "Bearer " + WhoMayIT.keyOf("designer", null)).status())
                .isEqualTo(200);
        assertThat(get("/version", base64("designer:" + WhoMayIT.keyOf("designer", null)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoIsNobodyIsTurnedAwayWithoutBeingAskedForAPassword() throws Exception {
        Answer nobody = get("/version", null);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.json().path("type").asText()).isNotBlank();
        assertThat(nobody.http().headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(get("/version", base64("designer:wrong " + name)).status()).isEqualTo(401);
        assertThat(get("/version", "Basic %%%").status()).isEqualTo(401);
        assertThat(get("/version", basic("manager1")).status()).isEqualTo(403);
        assertThat(deploy(basic("reviewer"), name, "warranty.bpmn", Files.readString(WARRANTY))
                        .status())
                .isEqualTo(403);
        assertThat(get("/process-definition", basic("designer")).status()).isEqualTo(404);
    }

    @Test
    void whatIsDeployedIsADraft() throws Exception {
        Rest designer = Rest.by(WhoMayIT.keyOf("designer", null));
        String live = designer.get("/stages/warranty")
                .json()
                .path("files")
                .get(0)
                .path("source")
                .asText();
        String source = Files.readString(WARRANTY).replaceFirst("P7D", "P6D");
        Answer deployed = deploy(basic("designer"), name, "My Warranty.bpmn", source);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
        String id = deployed.json().path("id").asText();
        assertThat(deployed.json().path("name").asText()).isEqualTo(name);
        assertThat(deployed.json().path("source").asText()).isEqualTo("Camunda Modeler");
        JsonNode definition =
                deployed.json().path("deployedProcessDefinitions").elements().next();
        assertThat(definition.path("key").asText()).isEqualTo("warranty");
        assertThat(definition.path("resource").asText()).isEqualTo("warranty.bpmn");
        assertThat(definition.path("deploymentId").asText()).isEqualTo(id);
        JsonNode draft = designer.get("/designs/" + id).json();
        assertThat(draft.path("design").path("author").asText()).isEqualTo("designer");
        assertThat(draft.path("changes").get(0).path("words").asText()).contains("7 days → 6 days");
        assertThat(designer.get("/stages/warranty")
                        .json()
                        .path("files")
                        .get(0)
                        .path("source")
                        .asText())
                .isEqualTo(live);

        Answer again = deploy(basic("designer"), name, "warranty.bpmn", source);
        assertThat(again.json().path("id").asText()).isEqualTo(id);
        assertThat(again.json().path("deployedProcessDefinitions").isNull()).isTrue();

        Answer faulty = deploy(basic("designer"), name, "warranty.bpmn", source.replaceFirst("P6D", "P1M"));
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.json().path("message").asText())
                .startsWith("ENGINE-09005 Could not parse BPMN process.")
                .contains("P1M");
        assertThat(designer.get("/designs/" + id).json().path("faults")).isNotEmpty();
        designer.delete("/designs/" + id);
    }

    @Test
    void whatBelongsToNoStageIsRefused() throws Exception {
        String source = Files.readString(WARRANTY);
        Answer strange = deploy(
                basic("designer"), name, "x.bpmn", source.replace("process id=\"warranty\"", "process id=\"invoice\""));
        assertThat(strange.status()).isEqualTo(400);
        assertThat(strange.json().path("message").asText()).startsWith("DEPLOYMENT_OF_NO_STAGE");
        Answer hostile = deploy(
                basic("designer"),
                name,
                "x.bpmn",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
        assertThat(hostile.json().path("message").asText())
                .startsWith("DEPLOYMENT_UNREADABLE")
                .contains("FILE_DOCTYPE");
        assertThat(send(request("/deployment/create", basic("designer"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(400);
    }

    /** As the modeler's page builds it: fields first, then the file under its own name. */
    private static Answer deploy(String authorization, String name, String file, String source) throws Exception {
        String body = field("deployment-name", name)
                + field("deployment-source", "Camunda Modeler")
                + field("enable-duplicate-filtering", "true")
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/xml\r\n\r\n" + source + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request("/deployment/create", authorization)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", "file://")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static Answer get(String path, String authorization) throws Exception {
        return send(request(path, authorization).GET());
    }

    private static HttpRequest.Builder request(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        RunningHuike.shared().baseUri().resolve("engine-rest" + path))
                .header("accept", "application/json");
        return authorization == null ? request : request.header("authorization", authorization);
    }

    private static String basic(String login) {
        return base64(login + ":" + RunningHuike.shared().password());
    }

    private static String base64(String both) {
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
    }

    private record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        JsonNode json() throws IOException {
            return MAPPER.readTree(http.body());
        }
    }
}
