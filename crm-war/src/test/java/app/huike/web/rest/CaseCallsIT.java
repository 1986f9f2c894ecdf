package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints as a shop's program tells them. */
class CaseCallsIT {

    private final Rest shop = Rest.demo();

    @Test
    void aCustomersComplaintIsRegisteredAndReadByIdAndNumber() {
        String ref = Rest.ref("C");
        shop.put("/customers/" + ref, "{\"name\":\"Anna Berger\"}");

        Rest.Answer made = shop.post(
                "/cases",
                """
                {"customerRef":"%s","channel":"PHONE","subject":"Cup is broken","text":"In two.\\nSadly.","category":"product-faulty",
                 "severity":2}
                """
                        .formatted(ref));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonNode one = made.json();
        assertThat(made.header("Location"))
                .endsWith("/api/v1/cases/" + one.path("id").asText());
        assertThat(one.path("number").asText()).matches("\\d{5,}-\\d");
        assertThat(one.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(one.path("deadlines").findValuesAsText("kind")).containsExactly("ACKNOWLEDGE", "RESPOND", "RESOLVE");
        assertThat(one.path("deadlines").get(0).path("standing").asText()).isEqualTo("RUNNING");
        assertThat(shop.get("/cases/" + one.path("id").asText())
                        .json()
                        .path("subject")
                        .asText())
                .isEqualTo("Cup is broken");
        assertThat(shop.get("/cases/" + one.path("number").asText()).json().path("id"))
                .isEqualTo(one.path("id"));
        assertThat(shop.get("/cases/" + one.path("id").asText() + "/history")
                        .json()
                        .at("/items/0/kind")
                        .asText())
                .isEqualTo("REGISTERED");
        assertThat(shop.get("/cases?open=true&customerRef=" + ref)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(shop.get("/cases?state=CLOSED&customerRef=" + ref)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void somebodyWhoIsNoCustomerComplainsWithContactData() {
        Rest.Answer made = shop.post(
                "/cases",
                """
                {"contact":{"name":"陳怡君","email":"%s@example.com","locale":"zh-Hant"},"channel":"EMAIL","subject":"杯子破了"}
                """
                        .formatted(UUID.randomUUID()));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String ref = made.json().path("customerRef").asText();
        assertThat(ref).isEqualTo("case-" + made.json().path("number").asText());
        assertThat(shop.get("/customers/" + ref).json().path("name").asText()).isEqualTo("陳怡君");
    }

    @Test
    void theSameKeyRegistersOnce() {
        String ref = Rest.ref("C");
        shop.put("/customers/" + ref, "{\"name\":\"Anna Berger\"}");
        String told = "{\"customerRef\":\"" + ref + "\",\"channel\":\"CHAT\",\"subject\":\"Cup\"}";
        String key = UUID.randomUUID().toString();

        JsonNode first = shop.post("/cases", told, key).json();

        assertThat(shop.post("/cases", told, key).json()).isEqualTo(first);
        assertThat(shop.post("/cases", told.replace("Cup", "Mug"), key).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void whatIsWrongIsNamed() {
        refused(400, "FIELD_MISSING", "{\"customerRef\":\"C-1\",\"channel\":\"PHONE\"}", "subject");
        refused(400, "FIELD_INVALID", "{\"customerRef\":\"C-1\",\"channel\":\"SMOKE\",\"subject\":\"x\"}", "channel");
        refused(
                400,
                "FIELD_INVALID",
                "{\"contact\":{\"email\":\"nobody\"},\"channel\":\"PHONE\",\"subject\":\"x\"}",
                "contact.email");
        refused(400, "FIELD_MISSING", "{\"contact\":{},\"channel\":\"PHONE\",\"subject\":\"x\"}", "contact.email");
        refused(
                400,
                "FIELD_UNKNOWN",
                "{\"contact\":{\"mail\":\"a@example.com\"},\"channel\":\"PHONE\",\"subject\":\"x\"}",
                "contact.mail");
        refused(
                400,
                "FIELD_INVALID",
                "{\"customerRef\":\"C-1\",\"channel\":\"PHONE\",\"subject\":\"x\",\"severity\":1.5}",
                "severity");
        refused(
                404,
                "CUSTOMER_UNKNOWN",
                "{\"customerRef\":\"" + Rest.ref("C") + "\",\"channel\":\"PHONE\",\"subject\":\"x\"}",
                null);
        assertThat(shop.get("/cases/12345-0").status()).isEqualTo(404);
        assertThat(shop.get("/cases/" + UUID.randomUUID()).code()).isEqualTo("CASE_UNKNOWN");
        assertThat(shop.get("/cases/..%2F").status()).isIn(400, 404);
        assertThat(shop.get("/cases?state=OPEN").status()).isEqualTo(400);
        assertThat(Rest.by(null).get("/cases").status()).isEqualTo(401);
    }

    @Test
    void anAnswerOfTheCustomersIsALineOfTheHistory() {
        String ref = Rest.ref("C");
        shop.put("/customers/" + ref, "{\"name\":\"Anna Berger\"}");
        String id = shop.post("/cases", "{\"customerRef\":\"" + ref + "\",\"channel\":\"PHONE\",\"subject\":\"Cup\"}")
                .json()
                .path("id")
                .asText();

        assertThat(shop.post("/cases/" + id + "/replies", "{\"text\":\"It was blue.\\nAnd large.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(shop.post("/cases/" + id + "/replies", "{\"text\":\" \"}").code())
                .isEqualTo("FIELD_MISSING");
        assertThat(shop.get("/cases/" + id + "/history").json().path("items").findValuesAsText("text"))
                .contains("It was blue.\nAnd large.");
    }

    private void refused(int status, String code, String json, String field) {
        Rest.Answer answer = shop.post("/cases", json);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        if (field != null) {
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        }
    }
}
