package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A model tells by REST who is likely to leave. */
class ChurnCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("CC");

    @Test
    void crossingOpensOneWarningWithItsFactorsWhichTheOwnerIsAskedAbout() {
        customer("99000.00");
        assertThat(tell("0.6").json().has("warning")).isFalse();
        Rest.Answer crossed = tell("0.82");
        assertThat(crossed.status()).as(crossed.toString()).isEqualTo(200);
        assertThat(crossed.json().path("warning").path("factors").get(0).asText())
                .isEqualTo("SILENCE");
        assertThat(tell("0.9").json().path("warning").path("score").decimalValue())
                .as("the one that is open")
                .isEqualByComparingTo("0.82");
        shop.post("/clock", "{\"advance\":\"PT1M\"}");
        assertThat(shop.get("/customers/" + ref).json().path("stage").asText()).isEqualTo("AT_RISK");
        JsonNode task = shop.get("/tasks?state=open&customerRef=" + ref).json().path("items");
        assertThat(task.findValuesAsText("kind")).contains("churn-remedy");

        Rest.Answer objected = shop.send(
                "PUT",
                "/customers/" + ref + "/profiling-objection",
                java.net.http.HttpRequest.BodyPublishers.noBody(),
                java.util.List.of());
        assertThat(objected.status()).as(objected.toString()).isEqualTo(200);
        assertThat(tell("0.9").code()).isEqualTo("PROFILING_OBJECTED");
        assertThat(shop.delete("/customers/" + ref + "/profiling-objection").status())
                .isEqualTo(200);
        assertThat(tell("0.9").status()).isEqualTo(200);
    }

    @Test
    void whatIsNoScoreOrNoFactorIsRefused() {
        customer("40.00");
        assertThat(tell("1.01").code()).isEqualTo("FIELD_INVALID");
        assertThat(tell("-0.1").code()).isEqualTo("FIELD_INVALID");
        assertThat(tell("\"0.5\"").code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.put("/customers/" + ref + "/risk", "{\"score\":0.5,\"factors\":[\"BAD_PERSON\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(shop.put("/customers/" + ref + "/risk", "{\"score\":0.5,\"factors\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(shop.put("/customers/" + Rest.ref("X") + "/risk", "{\"score\":0.5,\"factors\":[\"SILENCE\"]}")
                        .code())
                .isEqualTo("CUSTOMER_UNKNOWN");
    }

    private Rest.Answer tell(String score) {
        return shop.put(
                "/customers/" + ref + "/risk", "{\"score\":" + score + ",\"factors\":[\"SILENCE\",\"REFUNDS\"]}");
    }

    private void customer(String spent) {
        assertThat(shop.put("/customers/" + ref, "{\"name\":\"Anna\",\"owner\":\"manager2\"}")
                        .status())
                .isEqualTo(201);
        Instant now = Instant.parse(shop.get("/clock").json().path("now").asText());
        Rest.Answer bought = shop.post(
                "/purchases",
                """
                {"ref":"%s-1","customerRef":"%s","at":"%s","total":{"amount":"%s","currency":"USD"}}"""
                        .formatted(ref, ref, now.minusSeconds(864_000), spent));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
    }
}
