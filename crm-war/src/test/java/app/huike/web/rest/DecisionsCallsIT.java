package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a changed table would have said to the decisions of the last weeks, by REST. */
class DecisionsCallsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TABLE = "welcome-offer";

    private final Rest designer = Rest.by(WhoMayIT.keyOf("designer", null));

    @Test
    void aChangedTableIsAskedWhatTheLiveOneWasAsked() throws IOException {
        // a basket of 24.56: nobody else's
        String customer = Rest.ref("C");
        Rest.demo().put("/customers/" + customer, "{\"name\":\"Anna\"}");
        Rest.demo()
                .post(
                        "/purchases",
                        "{\"ref\":\"%s\",\"customerRef\":\"%s\",\"at\":\"%s\",\"total\":{\"amount\":\"24.56\",\"currency\":\"USD\"}}"
                                .formatted(Rest.ref("P"), customer, now()));
        Rest.demo().post("/clock", "{\"advance\":\"PT3H\"}");

        JsonNode live = table(designer.get("/stages/welcome/decisions?days=7"));
        assertThat(live.path("decisions").asLong()).isPositive();
        assertThat(live.path("otherwise").asLong()).as(live.toString()).isZero();

        String draft = draft("&lt; 30", "&lt; 20");
        JsonNode changed = table(designer.get("/stages/welcome/decisions?days=7&side=" + draft + ".2"));
        assertThat(changed.path("otherwise").asLong()).isPositive();
        assertThat(changed.path("answers")).anySatisfy(answer -> {
            assertThat(answer.path("asked").path("basket").asText()).isEqualTo("24.56");
            assertThat(answer.path("rule").asText()).isEqualTo("offer_small");
            assertThat(answer.path("said").path("offer").asText()).isEqualTo("welcome-10-percent");
            assertThat(answer.has("newRule")).as("no row fits any more").isFalse();
        });
        designer.delete("/designs/" + draft);
    }

    /** The most frequent questions are asked again, and it is told how many decisions were of others. */
    @Test
    void ofVeryManyQuestionsTheMostFrequentAreAsked() throws SQLException {
        String customer = Rest.ref("C");
        Rest.demo().put("/customers/" + customer, "{\"name\":\"Anna\"}");
        int questions = 10_040;
        decided(customer, questions);

        Rest.Answer told = designer.get("/stages/revisit/decisions?days=7");
        JsonNode again = table("revisit-again", told);
        assertThat(again.path("more").asInt()).isGreaterThanOrEqualTo(40);
        assertThat(again.path("decisions").asInt()).isGreaterThanOrEqualTo(10_002);
        assertThat(again.path("decisions").asInt() + again.path("more").asInt()).isGreaterThanOrEqualTo(questions + 2);
        assertThat(again.path("otherwise").asInt()).as(told.toString()).isZero();
    }

    /** As many different questions, the first of them three times. */
    private static void decided(String customer, int questions) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into journey_log (id, customer_id, at, kind, actor, process_key, element_id, reason, detail)"
                                + " select gen_random_uuid(), c.id, cast(? as timestamptz) - interval '1 hour', 'DECISION', 'engine',"
                                + " 'revisit', 'businessRuleTask_again', 'again_silent', jsonb_build_object('table', 'revisit-again',"
                                + " 'silentVisits', cast(2 + greatest(n, 3) as text), 'tier', 'GOLD', 'visitsInYear', '0',"
                                + " 'daysSinceContact', '40', 'again', 'STOP')"
                                + " from customer c cross join generate_series(1, ?) n where c.ref = ?")) {
            insert.setString(1, now());
            insert.setInt(2, questions + 2);
            insert.setString(3, customer);
            assertThat(insert.executeUpdate()).isEqualTo(questions + 2);
        }
    }

    @Test
    void whatCannotBeAskedIsRefused() throws IOException {
        assertThat(designer.get("/stages/nowhere/decisions").code()).isEqualTo("STAGE_UNKNOWN");
        assertThat(designer.get("/stages/welcome/decisions?side=v99999").code()).isEqualTo("VERSION_UNKNOWN");
        assertThat(designer.get("/stages/welcome/decisions?days=31").code()).isEqualTo("FIELD_INVALID");
        String faulty = draft("number(basket)", "basket.toString()");
        assertThat(designer.get("/stages/welcome/decisions?side=" + faulty + ".2")
                        .code())
                .isEqualTo("DESIGN_FAULTY");
        designer.delete("/designs/" + faulty);
        for (String login : List.of("manager1", "marketing", "till")) {
            assertThat(Rest.by(WhoMayIT.keyOf(login, null))
                            .get("/stages/welcome/decisions")
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    private static String now() {
        return Rest.demo().get("/clock").json().path("now").asText();
    }

    private static JsonNode table(Rest.Answer told) {
        return table(TABLE, told);
    }

    private static JsonNode table(String key, Rest.Answer told) {
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        for (JsonNode each : told.json().path("items")) {
            if (each.path("table").asText().equals(key)) {
                return each;
            }
        }
        throw new AssertionError("no table " + key + " in " + told);
    }

    /** A draft whose second edition has the table with something else in it; its id. */
    private String draft(String what, String by) throws IOException {
        String source = Files.readString(Path.of("../bpmn/welcome/" + TABLE + ".dmn"));
        String changed = source.replace(what, by);
        assertThat(changed).isNotEqualTo(source);
        Rest.Answer begun = designer.post("/designs", "{\"stage\":\"welcome\",\"title\":\"Other offers\"}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String id = begun.json().path("design").path("id").asText();
        ObjectNode files = MAPPER.createObjectNode().put("edition", 1);
        files.putArray("files").addObject().put("name", TABLE + ".dmn").put("source", changed);
        Rest.Answer saved = designer.put("/designs/" + id + "/files", files.toString());
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return id;
    }
}
