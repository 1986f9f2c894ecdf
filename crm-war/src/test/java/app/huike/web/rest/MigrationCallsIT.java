package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Moving customers to another version, by REST: what cannot be asked, and who may what. That it is done right, tests inside tell. */
class MigrationCallsIT {

    private static final String PATH = "/stages/welcome/migrations";
    private static final String NOWHERE = "{\"process\":\"welcome\",\"from\":999998,\"to\":999999,\"reason\":\"r\"}";

    private final Rest designer = Rest.by(WhoMayIT.keyOf("designer", null));
    private final Rest reviewer = Rest.by(WhoMayIT.keyOf("reviewer", null));

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThat(designer.post(PATH + "/preview", NOWHERE).code()).isEqualTo("VERSION_UNKNOWN");
        assertThat(reviewer.post(PATH, NOWHERE).code()).isEqualTo("VERSION_UNKNOWN");
        assertThat(designer.post("/stages/nowhere/migrations/preview", NOWHERE).code())
                .isEqualTo("STAGE_UNKNOWN");
        assertThat(designer.post(PATH + "/preview", "{}").code()).isEqualTo("FIELD_MISSING");
        for (String wrong : List.of(
                "{\"process\":\"welcome\",\"from\":0,\"to\":2}",
                "{\"process\":\"welcome\",\"from\":1,\"to\":2,\"corrections\":[]}",
                "{\"process\":\"welcome\",\"from\":1,\"to\":2,\"choices\":[{\"consequence\":\"X\",\"element\":\"e\",\"deed\":\"MOVE\"}]}",
                "{\"process\":\"welcome\",\"from\":1,\"to\":2,\"more\":true}")) {
            assertThat(designer.post(PATH + "/preview", wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(designer.get(PATH + "/none").code()).isEqualTo("MIGRATION_UNKNOWN");
        assertThat(designer.get(PATH + "/none/rows").code()).isEqualTo("MIGRATION_UNKNOWN");
        for (String deed : List.of("undo", "let-go")) {
            assertThat(reviewer.post(PATH + "/none/" + deed, "").code()).isEqualTo("MIGRATION_UNKNOWN");
        }
    }

    @Test
    void whoMayWhat() {
        JsonNode listed = designer.get(PATH).json();
        assertThat(listed.path("items").isArray()).isTrue();
        assertThat(designer.post(PATH, NOWHERE).code()).isEqualTo("NOT_FOUND");
        for (String login : List.of("manager1", "marketing", "lead", "till")) {
            Rest other = Rest.by(WhoMayIT.keyOf(login, null));
            assertThat(other.get(PATH).status()).as(login).isEqualTo(404);
            assertThat(other.post(PATH + "/preview", NOWHERE).status())
                    .as(login)
                    .isEqualTo(404);
        }
    }
}
