package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way into the programme over the real sweep, engine and database. */
class EnrolmentCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");
    private final String historic = Rest.ref("H");
    private int purchases;

    @Test
    void whoBoughtOnThreeDaysIsInvitedOnceNothingCanBeGivenBackAndWelcomedWhenHeAccepts() throws InterruptedException {
        customer(ref);
        customer(historic);
        for (int day = 0; day < 3; day++) {
            buy(historic, now().minus(Duration.ofDays(40 + day)));
            buy(ref, now());
            advance("P1D");
        }
        advance("P28D");
        assertThat(journey(ref, "loyalty-enrolment"))
                .as("two purchases can no longer be given back")
                .isEmpty();
        advance("P3D");
        JsonNode invitation = awaited("loyalty-enrolment");
        assertThat(invitation.has("endedAt")).as(invitation.toString()).isFalse();
        assertThat(journey(historic, "loyalty-enrolment")).as("history alone").isEmpty();

        assertThat(shop.post("/customers/" + ref + "/membership", "{\"source\":\"account\"}")
                        .status())
                .isEqualTo(201);
        assertThat(journey(ref, "loyalty-enrolment")
                        .orElseThrow()
                        .path("outcome")
                        .asText())
                .isEqualTo("accepted");
        JsonNode welcome = awaited("member-welcome");
        assertThat(welcome.path("process").asText()).isEqualTo("member-welcome");
        advance("P1D");
        assertThat(journey(ref, "member-welcome").orElseThrow().path("outcome").asText())
                .isEqualTo("welcomed");
        assertThat(shop.get("/messages?customerRef=" + ref).json().path("items").findValuesAsText("template"))
                .contains("loyalty-enrolment-invitation", "loyalty-enrolment-member")
                .doesNotContain("loyalty-enrolment-reminder");
    }

    private void customer(String customer) {
        Rest.Answer answer = shop.put(
                "/customers/" + customer,
                """
                {"name":"Anna","email":"%s@example.com","owner":"manager2","consents":[{"purpose":"MARKETING",
                 "channel":"EMAIL","state":"GRANTED","source":"checkout","statedAt":"%s"}]}"""
                        .formatted(customer, now()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private void buy(String customer, Instant at) {
        Rest.Answer answer = shop.post(
                "/purchases",
                """
                {"ref":"%s-%d","customerRef":"%s","at":"%s","total":{"amount":"20.00","currency":"USD"}}"""
                        .formatted(customer, ++purchases, customer, at));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private void advance(String duration) {
        Rest.Answer answer = shop.post("/clock", "{\"advance\":\"" + duration + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Instant now() {
        return Instant.parse(shop.get("/clock").json().path("now").asText());
    }

    private Optional<JsonNode> journey(String customer, String process) {
        for (JsonNode one :
                shop.get("/customers/" + customer + "/journeys").json().path("items")) {
            if (one.path("process").asText().equals(process)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private JsonNode awaited(String process) throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(30);
        while (journey(ref, process).isEmpty() && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        return journey(ref, process)
                .orElseThrow(() -> new AssertionError(
                        shop.get("/customers/" + ref + "/journeys").toString()));
    }
}
