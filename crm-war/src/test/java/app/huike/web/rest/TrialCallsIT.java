package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Diagrams are tried on virtual time by REST: in a process of their own, which touches nothing real. */
class TrialCallsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Where anything real would be seen. */
    private static final List<String> TABLES = List.of(
            "customer",
            "customer_stage",
            "purchase",
            "coupon",
            "message",
            "point_entry",
            "journey_log",
            "journey_run",
            "lifecycle_task",
            "process_release",
            "act_re_deployment",
            "act_re_procdef",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_hi_procinst",
            "act_hi_actinst");

    private static final int ATTEMPTS = 5;

    private final Rest designer = as("designer");

    @Test
    void scenariosBesideTheDiagramsArePlayed() throws Exception {
        JsonNode scenarios = designer.get("/stages/welcome/scenarios").json().path("items");
        assertThat(scenarios.findValuesAsText("file")).contains("silent-customer-is-called.yaml");
        JsonNode report = play(scenarios.get(0).path("text").asText()).json();
        assertThat(report.path("sound").asBoolean()).as(report.toString()).isTrue();
    }

    @Test
    void messagesAreShownAsTheyWouldLookAndProductionStaysAsItIs() throws Exception {
        String scenario =
                """
                title: Two weeks of silence
                customer: {name: 林晓梅, language: zh-Hans, owner: mei}
                story:
                  - buys: USD 49.90
                  - after: P14DT2H
                """;
        for (int attempt = 1; ; attempt++) {
            Map<String, String> before = fingerprints();
            JsonNode report = play(scenario).json();
            assertThat(report.path("at").get(0).asText()).isEqualTo("userTask_callCustomer");
            assertThat(report.path("visits").path("serviceTask_sendWelcome").asInt())
                    .isEqualTo(1);
            assertThat(report.path("entries").findValuesAsText("kind"))
                    .contains("EVENT", "STEP", "COUPON", "MESSAGE", "TASK", "LOG");
            assertThat(report.toString()).contains("林晓梅,您好!感谢您首次选购");
            // the server's own work goes on beside the trial now and then
            if (fingerprints().equals(before)) {
                return;
            }
            assertThat(attempt).as("something changed each time").isLessThan(ATTEMPTS);
        }
    }

    @Test
    void whatIsNotAsExpectedIsToldWithItsLine() throws Exception {
        JsonNode report = play("{title: Wrong, story: [{buys: USD 49.90}, {after: P1D}, {expect: {messages: []}}]}")
                .json();
        assertThat(report.path("sound").asBoolean()).isFalse();
        assertThat(report.path("unmet").get(0).asText()).startsWith("line 3: messages");
        JsonNode broken =
                play("{title: Unknown word, story: [{sneezes: loudly}]}").json();
        assertThat(broken.path("broken").asText()).contains("sneezes", "buys");
    }

    @Test
    void badScenariosAndFaultyDraftsAreRefused() throws Exception {
        assertThat(play("story: [").code()).isEqualTo("FIELD_INVALID");
        assertThat(play("{title: x, story: [{after: two weeks}]}").code()).isEqualTo("FIELD_INVALID");
        assertThat(play("{title: x, story: [{after: P1D, buys: USD 1}]}").code())
                .isEqualTo("FIELD_INVALID");
        assertThat(play("!!javax.script.ScriptEngineManager [x]").code()).isEqualTo("FIELD_INVALID");
        assertThat(designer.post("/stages/nowhere/trials", body("{title: x, story: [{buys: USD 1.00}]}"))
                        .code())
                .isEqualTo("STAGE_UNKNOWN");
        assertThat(as("manager1").get("/stages/welcome/scenarios").status()).isEqualTo(404);
        assertThat(as("manager1")
                        .post("/stages/welcome/trials", body("{title: x, story: [{after: P1D}]}"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void otherStagesAreTriedToo() throws Exception {
        for (String stage : List.of("loyalty-earning", "complaint")) {
            JsonNode scenarios =
                    designer.get("/stages/" + stage + "/scenarios").json().path("items");
            String text = scenarios.get(0).path("text").asText();
            JsonNode report =
                    designer.post("/stages/" + stage + "/trials", body(text)).json();
            assertThat(report.path("sound").asBoolean()).as(report.toString()).isTrue();
        }
    }

    @Test
    void draftIsTriedAndAFaultyOneIsNot() throws Exception {
        JsonNode draft = designer.post("/designs", "{\"stage\":\"welcome\",\"title\":\"Call after ten days\"}")
                .json();
        String path = "/designs/" + draft.path("design").path("id").asText();
        String source = source(draft, "welcome.bpmn");
        save(path, 1, source.replace(">P14D<", ">P10D<"));
        String scenario =
                "{title: Ten days, customer: {owner: mei}, story: [{buys: USD 49.90}, {after: P10DT2H}, {expect:"
                        + " {tasks: [welcome-call]}}]}";
        JsonNode report = designer.post(path + "/trials", body(scenario)).json();
        assertThat(report.path("sound").asBoolean()).as(report.toString()).isTrue();
        assertThat(play(scenario).json().path("sound").asBoolean())
                .as("live still waits fourteen days")
                .isFalse();

        save(path, 2, source.replace("${sendMessage}", "${Runtime.exec()}"));
        assertThat(designer.post(path + "/trials", body(scenario)).code()).isEqualTo("DESIGN_FAULTY");
        designer.delete(path);
    }

    private Rest.Answer play(String scenario) throws Exception {
        return designer.post("/stages/welcome/trials", body(scenario));
    }

    private static String body(String scenario) {
        return MAPPER.createObjectNode().put("scenario", scenario).toString();
    }

    private void save(String path, int edition, String source) {
        var body = MAPPER.createObjectNode().put("edition", edition);
        body.putArray("files").addObject().put("name", "welcome.bpmn").put("source", source);
        Rest.Answer saved = designer.put(path + "/files", body.toString());
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
    }

    private static String source(JsonNode draft, String file) {
        for (JsonNode each : draft.path("files")) {
            if (each.path("name").asText().equals(file)) {
                return each.path("source").asText();
            }
        }
        throw new AssertionError("no " + file);
    }

    private static Map<String, String> fingerprints() throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        try (Connection connection = RunningHuike.shared().database().connect();
                Statement ask = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row =
                        ask.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), ''"
                                + " order by md5(t::text))), '') from " + table + " t")) {
                    row.next();
                    fingerprints.put(table, row.getString(1));
                }
            }
        }
        return fingerprints;
    }

    private static Rest as(String login) {
        try {
            return Rest.by(WhoMayIT.keyOf(login, null));
        } catch (Exception noKey) {
            throw new AssertionError(noKey);
        }
    }
}
