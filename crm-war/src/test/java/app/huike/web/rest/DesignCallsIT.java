package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Diagrams by REST: drawn by one, checked by the server, published by another, taken back. */
class DesignCallsIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FILE = "warranty.bpmn";

    private final Rest designer = as("designer");
    private final Rest reviewer = as("reviewer");

    @Test
    void draftIsCheckedReviewedByAnotherPublishedAndTakenBack() {
        JsonNode draft = begin("Send for six days");
        String path = "/designs/" + draft.path("design").path("id").asText();
        assertThat(draft.path("faults")).isEmpty();
        assertThat(draft.path("changes")).isEmpty();
        String source = source(draft);

        JsonNode faulty = save(path, 1, source.replaceFirst("\\$\\{sendMessage}", "\\${Runtime.exec()}"));
        assertThat(faulty.path("design").path("edition").asInt()).isEqualTo(2);
        assertThat(faulty.path("faults").get(0).path("code").asText()).isEqualTo("EXPRESSION_REFUSED");
        assertThat(faulty.path("faults").get(0).path("why").asText()).isNotBlank();
        assertThat(designer.post(path + "/submission", "{\"edition\":2}").code())
                .isEqualTo("DESIGN_FAULTY");

        JsonNode good = save(path, 2, source.replaceFirst("P7D", "P6D"));
        assertThat(good.path("faults")).isEmpty();
        assertThat(good.path("changes").get(0).path("words").asText()).contains("7 days → 6 days");
        assertThat(saved(path, 2, source).code()).isEqualTo("DESIGN_CHANGED");
        String seen = good.path("seen").asText();
        assertThat(reviewer.post(path + "/publication", seen(seen)).code()).isEqualTo("DESIGN_NOT_SUBMITTED");
        assertThat(designer.post(path + "/submission", "{\"edition\":3}").status())
                .isEqualTo(200);
        assertThat(reviewer.post(path + "/comments", "{\"element\":\"serviceTask_sendTip\",\"words\":\"Why six?\"}")
                        .json()
                        .path("comments")
                        .get(0)
                        .path("author")
                        .asText())
                .isEqualTo("reviewer");

        assertThat(designer.post(path + "/publication", seen(seen)).status()).isEqualTo(404);
        assertThat(reviewer.post(path + "/publication", seen("1:x")).code()).isEqualTo("DESIGN_CHANGED");
        assertThat(as("admin").post(path + "/publication", seen(seen)).code()).isEqualTo("DESIGN_REVIEWERS_THERE");
        Rest.Answer published = reviewer.post(path + "/publication", seen(seen));
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        int version = published.json().path("processes").get(0).path("version").asInt();
        assertThat(live()).contains("P6D");
        assertThat(saved(path, 3, source).code()).isEqualTo("DESIGN_CLOSED");

        Rest.Answer back = reviewer.post("/stages/warranty/unpublish", "{\"reason\":\"Six was too few\"}");
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.json().path("processes").get(0).path("version").asInt()).isLessThan(version);
        assertThat(live()).isEqualTo(source);
        assertThat(reviewer.post("/stages/warranty/unpublish", "{\"reason\":\"Again\"}")
                        .code())
                .isEqualTo("NOTHING_TO_UNPUBLISH");
        assertThat(designer.get(path).json().path("acts").findValuesAsText("kind"))
                .contains("SUBMITTED", "PUBLISHED", "UNPUBLISHED");
    }

    @Test
    void anyTwoVersionsAreComparedInWords() {
        JsonNode draft = begin("Send for nine days");
        String id = draft.path("design").path("id").asText();
        save("/designs/" + id, 1, source(draft).replaceFirst("P7D", "P9D"));
        JsonNode versions = designer.get("/stages/warranty/versions").json().path("items");
        assertThat(versions.findValuesAsText("version")).contains("live", id + ".1", id + ".2");
        assertThat(versions.findValuesAsText("kind")).contains("LIVE", "RELEASE", "EDITION");
        assertThat(versions.findValuesAsText("title")).contains("Send for nine days");

        JsonNode compared =
                reviewer.get("/stages/warranty/compare?to=" + id + ".2").json();
        assertThat(compared.path("from").asText()).isEqualTo("live");
        assertThat(compared.path("changes")).hasSize(1);
        assertThat(compared.path("changes").get(0).path("file").asText()).isEqualTo(FILE);
        assertThat(compared.path("changes").get(0).path("words").asText()).contains("7 days → 9 days");
        JsonNode back = designer.get("/stages/warranty/compare?from=" + id + ".2&to=" + id + ".1")
                .json();
        assertThat(back.path("changes").get(0).path("words").asText()).contains("9 days → 7 days");
        assertThat(designer.get("/stages/warranty/compare").json().path("changes"))
                .isEmpty();

        assertThat(designer.get("/stages/warranty/compare?to=" + id + ".3").code())
                .isEqualTo("VERSION_UNKNOWN");
        assertThat(designer.get("/stages/care/compare?to=" + id + ".2").code()).isEqualTo("VERSION_UNKNOWN");
        assertThat(designer.get("/stages/warranty/compare?from=v0").status()).isEqualTo(404);
        assertThat(designer.get("/stages/warranty/compare?before=live").code()).isEqualTo("FIELD_UNKNOWN");
        assertThat(designer.get("/stages/nowhere/versions").code()).isEqualTo("STAGE_UNKNOWN");
        designer.delete("/designs/" + id);
    }

    @Test
    void whoMayWhat() {
        JsonNode draft = begin("Whose is it");
        String path = "/designs/" + draft.path("design").path("id").asText();
        for (String login : new String[] {"manager1", "marketing", "lead", "till"}) {
            Rest other = as(login);
            assertThat(other.get("/designs").status()).as(login).isEqualTo(404);
            assertThat(other.get(path).status()).as(login).isEqualTo(404);
            assertThat(other.get("/stages/warranty").status()).as(login).isEqualTo(404);
            assertThat(other.get("/stages/warranty/versions").status())
                    .as(login)
                    .isEqualTo(404);
            assertThat(other.get("/stages/warranty/compare").status()).as(login).isEqualTo(404);
            assertThat(other.post("/stages/warranty/check", "{\"files\":[]}").status())
                    .as(login)
                    .isEqualTo(404);
            assertThat(other.post("/stages/warranty/unpublish", "{\"reason\":\"x\"}")
                            .status())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(reviewer.post("/designs", "{\"stage\":\"warranty\",\"title\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(reviewer.delete(path).status()).isEqualTo(404);
        assertThat(designer.post("/stages/warranty/unpublish", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(designer.delete(path).json().path("design").path("state").asText())
                .isEqualTo("DISCARDED");
        assertThat(designer.get("/designs?stage=warranty").json().path("items").findValuesAsText("title"))
                .contains("Whose is it");
    }

    @Test
    void whatIsSentBackIsADraftAgain() {
        JsonNode draft = begin("Not like this");
        String path = "/designs/" + draft.path("design").path("id").asText();
        save(path, 1, source(draft).replaceFirst("P7D", "P5D"));
        designer.post(path + "/submission", "{\"edition\":2}");
        assertThat(reviewer.post(path + "/return", "{}").code()).isEqualTo("FIELD_MISSING");
        JsonNode back = reviewer.post(path + "/return", "{\"reason\":\"Five is too few\"}")
                .json();
        assertThat(back.path("design").path("state").asText()).isEqualTo("DRAFT");
        assertThat(back.path("acts").get(0).path("reason").asText()).isEqualTo("Five is too few");
        designer.delete(path);
    }

    @Test
    void filesAreLookedAtWithoutBeingKept() {
        String source = live();
        assertThat(check(source).path("faults")).isEmpty();
        assertThat(check("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>")
                        .path("faults")
                        .findValuesAsText("code"))
                .containsExactly("FILE_DOCTYPE");
        assertThat(designer.post("/stages/nowhere/check", "{\"files\":[]}").code())
                .isEqualTo("STAGE_UNKNOWN");
        assertThat(designer.post("/stages/warranty/check", "{\"files\":[{\"name\":\"../x\",\"source\":\"\"}]}")
                        .code())
                .isEqualTo("FIELD_INVALID");
        assertThat(designer.get("/designs/nonsense").code()).isEqualTo("DESIGN_UNKNOWN");
    }

    private JsonNode check(String source) {
        return designer.post("/stages/warranty/check", json(Map.of(), source)).json();
    }

    private JsonNode begin(String title) {
        Rest.Answer begun = designer.post("/designs", "{\"stage\":\"warranty\",\"title\":\"" + title + "\"}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return begun.json();
    }

    private JsonNode save(String path, int edition, String source) {
        Rest.Answer saved = saved(path, edition, source);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        return saved.json();
    }

    private Rest.Answer saved(String path, int edition, String source) {
        return designer.put(path + "/files", json(Map.of("edition", edition), source));
    }

    private static String json(Map<String, Integer> numbers, String source) {
        ObjectNode body = MAPPER.createObjectNode();
        numbers.forEach(body::put);
        body.putArray("files").addObject().put("name", FILE).put("source", source);
        return body.toString();
    }

    private static String seen(String seen) {
        return MAPPER.createObjectNode().put("seen", seen).toString();
    }

    private String live() {
        return source(designer.get("/stages/warranty").json());
    }

    private static String source(JsonNode holder) {
        return holder.path("files").get(0).path("source").asText();
    }

    private static Rest as(String login) {
        return Rest.by(WhoMayIT.keyOf(login, null));
    }
}
