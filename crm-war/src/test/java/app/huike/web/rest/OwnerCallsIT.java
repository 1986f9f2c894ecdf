package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.web.rest.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Who looks after whom, and what people can do, by a program. */
class OwnerCallsIT {

    private static final String WHY = "{\"reason\":\"We know each other.\"}";

    private final Rest lead = Rest.demo();
    private final String ref = Rest.ref("O");
    private final String owner = "/customers/" + ref + "/owner";

    @Test
    void a_customer_is_taken_given_and_each_change_is_a_line() {
        Rest manager = manager("manager1");
        Rest other = manager("manager2");
        lead.put("/customers/" + ref, "{\"name\":\"Whose\"}");
        assertThat(manager.get(owner).json().has("owner")).isFalse();
        Answer taken = manager.post(owner + "/take", WHY);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().path("owner").asText()).isEqualTo("manager1");
        assertThat(taken.json().path("protectedUntil").asText()).isNotEmpty();
        assertThat(other.post(owner + "/take", WHY).code()).isEqualTo("OWNER_PROTECTED");
        assertThat(other.post(owner + "/give", "{\"person\":\"manager2\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("CUSTOMER_UNKNOWN");
        assertThat(manager.post(owner + "/give", "{\"person\":\"till\",\"reason\":\"x\"}")
                        .code())
                .isEqualTo("OWNER_UNFIT");
        assertThat(manager.post(owner + "/give", "{\"person\":\"manager2\"}").code())
                .isEqualTo("FIELD_MISSING");
        assertThat(manager.post(owner + "/give", "{\"person\":\"manager2\",\"reason\":\"She speaks Czech.\"}")
                        .json()
                        .path("owner")
                        .asText())
                .isEqualTo("manager2");
        JsonNode changes = other.get(owner + "/changes").json().path("items");
        assertThat(changes.findValuesAsText("reason")).containsExactly("GIVEN", "TAKEN");
        assertThat(changes.get(0).path("note").asText()).isEqualTo("She speaks Czech.");
        JsonNode all = lead.get("/owner-changes?limit=1").json();
        assertThat(all.path("items").size()).isEqualTo(1);
        assertThat(lead.get("/owner-changes?limit=1&cursor=" + all.path("next").asText())
                        .status())
                .isEqualTo(200);
        assertThat(manager.get("/owner-changes").status()).isEqualTo(404);
        assertThat(lead.get("/customers/" + Rest.ref("N") + "/owner").code()).isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void a_dispute_is_said_taken_back_and_decided_by_a_lead() {
        Rest manager = manager("manager2");
        lead.put("/customers/" + ref, "{\"name\":\"Disputed\",\"owner\":\"manager1\"}");
        assertThat(manager.delete(owner + "/dispute").code()).isEqualTo("DISPUTE_UNKNOWN");
        assertThat(manager("manager1").post(owner + "/dispute", WHY).code()).isEqualTo("DISPUTE_OWN");
        Answer said = manager.post(owner + "/dispute", WHY);
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        assertThat(said.json().path("disputedBy").asText()).isEqualTo("manager2");
        assertThat(manager.post(owner + "/dispute", WHY).code()).isEqualTo("DISPUTE_OPEN");
        assertThat(lead.get("/owner-disputes").json().path("items").findValuesAsText("customerRef"))
                .contains(ref);
        assertThat(manager.get("/owner-disputes").status()).isEqualTo(404);
        assertThat(manager.delete(owner + "/dispute").status()).isEqualTo(204);
        assertThat(lead.get(owner).json().has("disputedBy")).isFalse();
    }

    @Test
    void rules_of_teams_are_read_tried_and_set() {
        JsonNode before = lead.get("/assignment-rules/main").json();
        assertThat(lead.get("/assignment-rules").json().path("items").findValuesAsText("team"))
                .contains("main");
        String rule = "{\"way\":\"REGION\",\"protectedDays\":14,\"regions\":[{\"region\":\"%s\",\"person\":\"%s\"}]}";
        Answer tried = lead.post("/assignment-rules/main/preview", rule.formatted("*", "manager1"));
        assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        assertThat(tried.json().path("shares").findValuesAsText("person")).contains("manager1", "manager2");
        assertThat(lead.put("/assignment-rules/main", rule.formatted("*", "till"))
                        .code())
                .isEqualTo("FIELD_INVALID");
        assertThat(lead.put("/assignment-rules/main", rule.formatted("QQ", "manager1"))
                        .code())
                .isEqualTo("FIELD_INVALID");
        assertThat(lead.put("/assignment-rules/nobody", rule.formatted("*", "manager1"))
                        .code())
                .isEqualTo("TEAM_UNKNOWN");
        assertThat(lead.get("/assignment-rules/nobody").code()).isEqualTo("TEAM_UNKNOWN");
        assertThat(manager("manager1").get("/assignment-rules").status()).isEqualTo(404);
        try {
            Answer set = lead.put("/assignment-rules/main", rule.formatted("AQ", "manager1"));
            assertThat(set.json().path("protectedDays").asInt())
                    .as(set.toString())
                    .isEqualTo(14);
            // nobody speaks a language of Antarctica
            assertThat(lead.post("/assignment-rules/main/apply", "")
                            .json()
                            .path("customers")
                            .asInt())
                    .isZero();
        } finally {
            String as = "{\"way\":\"%s\",\"protectedDays\":%d}"
                    .formatted(
                            before.path("way").asText(),
                            before.path("protectedDays").asInt());
            assertThat(lead.put("/assignment-rules/main", as).status()).isEqualTo(200);
        }
    }

    @Test
    void skills_are_said_and_withdrawn() {
        LocalDate today = LocalDate.ofInstant(
                Instant.parse(lead.get("/clock").json().path("now").asText()), ZoneOffset.UTC);
        String learnt = "test-" + ref.substring(2, 10);
        String certificate = "/skills/manager2/certificates/" + learnt;
        List<String> spoken = languages();
        try {
            assertThat(lead.put("/skills/manager2/languages", "{\"languages\":[\"en\",\"de\"]}")
                            .json()
                            .path("languages")
                            .size())
                    .isEqualTo(2);
            assertThat(lead.put("/skills/manager2/languages", "{\"languages\":[\"German\"]}")
                            .code())
                    .isEqualTo("FIELD_INVALID");
            assertThat(lead.put("/skills/nobody/languages", "{\"languages\":[]}")
                            .code())
                    .isEqualTo("PERSON_UNKNOWN");
            Answer entered = lead.put(certificate, "{\"validUntil\":\"" + today.plusDays(30) + "\"}");
            assertThat(entered.status()).as(entered.toString()).isEqualTo(200);
            assertThat(entered.json().path("certificates").findValuesAsText("validUntil"))
                    .contains(today.plusDays(30).toString());
            assertThat(lead.put(certificate, "{\"validUntil\":\"" + today.minusDays(30) + "\"}")
                            .code())
                    .isEqualTo("FIELD_INVALID");
            assertThat(manager("manager2").get("/skills").status()).isEqualTo(404);
        } finally {
            assertThat(lead.delete(certificate).status()).isEqualTo(204);
            String as = String.join("\",\"", spoken);
            lead.put("/skills/manager2/languages", spoken.isEmpty() ? "{}" : "{\"languages\":[\"" + as + "\"]}");
        }
        assertThat(lead.get("/skills").json().toString()).doesNotContain(learnt);
    }

    private List<String> languages() {
        for (JsonNode each : lead.get("/skills").json().path("items")) {
            if (each.path("person").asText().equals("manager2")) {
                return StreamSupport.stream(each.path("languages").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
            }
        }
        return List.of();
    }

    private static Rest manager(String login) {
        return Rest.by(WhoMayIT.keyOf(login, null));
    }
}
