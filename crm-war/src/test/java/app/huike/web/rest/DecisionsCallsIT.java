package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        for (JsonNode each : told.json().path("items")) {
            if (each.path("table").asText().equals(TABLE)) {
                return each;
            }
        }
        throw new AssertionError("no table " + TABLE + " in " + told);
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
