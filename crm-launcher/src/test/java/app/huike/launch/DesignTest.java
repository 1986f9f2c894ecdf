package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go to a server and come from it. */
class DesignTest {

    private final List<String> asked = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final Map<String, String> answers = new HashMap<>();

    @TempDir
    private Path bpmn;

    private HttpServer http;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        answers.put("GET /api/v1/stages/welcome/scenarios", "{\"items\":[]}");
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String what = call.getRequestMethod() + " " + call.getRequestURI().getPath();
        asked.add(what + " " + body);
        questions.add(String.valueOf(call.getRequestURI().getQuery()));
        byte[] answer = answers.getOrDefault(
                        what, "{\"code\":\"STAGE_UNKNOWN\",\"detail\":\"There is no such stage.\"}")
                .getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(answers.containsKey(what) ? 200 : 404, answer.length);
        call.getResponseBody().write(answer);
        call.close();
    }

    @Test
    void whatIsLiveIsWrittenIntoTheFolder() throws Exception {
        answers.put(
                "GET /api/v1/stages/welcome",
                "{\"name\":\"welcome\",\"files\":[{\"name\":\"welcome.bpmn\",\"source\":\"<a b=\\\"\\u00e9\\\">\\n</a>\"}]}");
        assertThat(design().command(List.of("pull", "welcome"))).isZero();
        assertThat(Files.readString(bpmn.resolve("welcome/welcome.bpmn"))).isEqualTo("<a b=\"é\">\n</a>");
    }

    @Test
    void scenariosLieInAFolderOfTheirOwn() throws Exception {
        answers.put("GET /api/v1/stages/welcome", "{\"files\":[]}");
        answers.put(
                "GET /api/v1/stages/welcome/scenarios",
                "{\"items\":[{\"file\":\"silent.yaml\",\"title\":\"t\",\"text\":\"title: t\",\"kept\":true},"
                        + "{\"file\":\"gone.yaml\",\"title\":\"g\",\"text\":\"title: g\",\"kept\":true},"
                        + "{\"file\":\"shipped.yaml\",\"title\":\"s\",\"text\":\"title: s\",\"kept\":false}]}");
        assertThat(design().command(List.of("pull", "welcome"))).isZero();
        assertThat(Files.readString(bpmn.resolve("welcome/scenarios/silent.yaml")))
                .isEqualTo("title: t");

        Files.delete(bpmn.resolve("welcome/scenarios/gone.yaml"));
        Files.delete(bpmn.resolve("welcome/scenarios/shipped.yaml"));
        answers.put("POST /api/v1/designs", "{\"design\":{\"id\":\"7\"},\"files\":[]}");
        answers.put("PUT /api/v1/designs/7/files", "{\"changes\":[],\"faults\":[]}");
        assertThat(design().command(List.of("push", "welcome"))).isZero();
        assertThat(asked)
                .contains("PUT /api/v1/designs/7/files {\"edition\":1,\"files\":["
                        + "{\"name\":\"scenarios/gone.yaml\",\"source\":null},"
                        + "{\"name\":\"scenarios/silent.yaml\",\"source\":\"title: t\"}]}");

        answers.put("GET /api/v1/stages/welcome/scenarios", "{\"items\":[{\"file\":\"../x.yaml\",\"text\":\"\"}]}");
        assertThatThrownBy(() -> design().command(List.of("pull", "welcome")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not written");
    }

    @Test
    void nameThatLeadsElsewhereIsNotWritten() {
        answers.put("GET /api/v1/stages/welcome", "{\"files\":[{\"name\":\"../../x.bpmn\",\"source\":\"\"}]}");
        assertThatThrownBy(() -> design().command(List.of("pull", "welcome")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not written");
    }

    @Test
    void filesBecomeADraftAndWhatIsNoLongerThereIsTakenOut() throws Exception {
        folder();
        answers.put("GET /api/v1/stages/welcome", "{\"files\":[{\"name\":\"old.dmn\",\"source\":\"x\"}]}");
        answers.put("POST /api/v1/designs", "{\"design\":{\"id\":\"7\"},\"files\":[]}");
        answers.put("PUT /api/v1/designs/7/files", "{\"changes\":[],\"faults\":[]}");
        assertThat(design().command(List.of("push", "welcome", "Ten \"days\""))).isZero();
        assertThat(asked)
                .contains("POST /api/v1/designs {\"stage\":\"welcome\",\"title\":\"Ten \\\"days\\\"\"}")
                .contains(
                        "PUT /api/v1/designs/7/files {\"edition\":1,\"files\":[{\"name\":\"old.dmn\",\"source\":null},"
                                + "{\"name\":\"welcome.bpmn\",\"source\":\"<a\\n/>\"}]}");
    }

    @Test
    void faultsEndWithOne() throws Exception {
        folder();
        answers.put("GET /api/v1/stages/welcome", "{\"files\":[]}");
        answers.put(
                "POST /api/v1/stages/welcome/check",
                "{\"changes\":[{\"file\":\"f\",\"words\":\"w\"}],\"faults\":[{\"file\":\"f\",\"element\":\"e\",\"code\":\"C\","
                        + "\"what\":\"w\",\"why\":\"y\",\"fix\":\"x\",\"path\":[\"a\",\"b\"]}]}");
        assertThat(design().command(List.of("check", "welcome"))).isEqualTo(1);
        assertThat(design().command(List.of("diff", "welcome"))).isZero();
    }

    @Test
    void twoVersionsOfTheServerAreCompared() throws Exception {
        answers.put(
                "GET /api/v1/stages/welcome/compare",
                "{\"changes\":[{\"file\":\"f\",\"words\":\"14 days → 10 days\"}]}");
        assertThat(design().command(List.of("diff", "welcome", "v2"))).isZero();
        assertThat(design().command(List.of("diff", "welcome", "v2", "v3"))).isZero();
        assertThat(questions).contains("from=v2&to=live", "from=v2&to=v3");
        assertThatThrownBy(() -> design().command(List.of("diff", "welcome", "v2&to=live")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a version is");
    }

    @Test
    void refusalIsTold() {
        assertThatThrownBy(() -> design().command(List.of("pull", "nowhere")))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no such stage. (STAGE_UNKNOWN)");
        assertThatThrownBy(() -> design().command(List.of("pull", "../x"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new DesignServer("http://localhost", " ")).isInstanceOf(Refusal.class);
    }

    @Test
    void commandThatThereIsNotEndsWithTwo() throws Exception {
        assertThat(design().command(List.of("burn", "welcome"))).isEqualTo(2);
        assertThat(design().command(List.of())).isEqualTo(2);
    }

    private void folder() throws IOException {
        Files.createDirectories(bpmn.resolve("welcome"));
        Files.writeString(bpmn.resolve("welcome/welcome.bpmn"), "<a\n/>");
        Files.writeString(bpmn.resolve("welcome/texts.properties"), "a=b");
    }

    private Design design() throws Refusal {
        return new Design(
                new DesignServer("http://localhost:" + http.getAddress().getPort(), "hk_x"), bpmn);
    }
}
