package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.DatabaseAccess;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The care after a sale over the real sweep, engine and database. */
class RevisitCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");

    @BeforeEach
    void somebodyWhoMayBeAsked() {
        Rest.Answer answer = shop.put(
                "/customers/" + ref,
                """
                {"name":"Anna","email":"%1$s@example.com","consents":[{"purpose":"FEEDBACK",
                 "channel":"EMAIL","state":"GRANTED","source":"checkout","statedAt":"%2$s"}]}"""
                        .formatted(ref, now()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    @Test
    void purchaseIsAskedAboutOnceThreeDaysAfterItsDeliveryAndLaterOnesJoin() throws SQLException {
        buy("P-1");
        tell("DELIVERED", "P-1", "");
        buy("P-2");
        advance("P2D");
        tell("DELIVERED", "P-2", "");
        assertThat(runs()).isEmpty();
        advance("P2D");
        assertThat(runs()).hasSize(1);
        assertThat(messages()).contains("revisit-invitation");
        advance("P2D");
        assertThat(runs()).as("the second one joins").hasSize(1);
        assertThat(reasons("JOURNEY_SKIPPED")).contains("JOINED");
        advance("P3D");
        assertThat(calls()).as("silence, but the welcome is under way").isEmpty();
        assertThat(results()).containsExactly("SILENT");
        advance("P14D");
        assertThat(runs()).hasSize(1);
    }

    @Test
    void whatCameBackIsNotAskedAbout() throws SQLException {
        buy("P-1");
        tell("DELIVERED", "P-1", "");
        tell("RETURNED", "P-1", ",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]");
        advance("P12D");
        assertThat(runs()).isEmpty();
    }

    @Test
    void moneyBackEndsTheVisitAndItsResultIsRecorded() throws SQLException {
        buy("P-1");
        advance("P11D");
        assertThat(runs()).as("no delivery was told").hasSize(1);
        Rest.Answer refund = shop.post(
                "/purchases/P-1" + ref + "/refunds",
                "{\"ref\":\"F1\",\"amount\":{\"amount\":\"9500.00\",\"currency\":\"USD\"}}");
        assertThat(refund.status()).as(refund.toString()).isEqualTo(201);
        advance("PT1H");
        assertThat(results()).containsExactly("GIVEN_BACK");
        assertThat(shop.get("/customers/" + ref + "/timeline")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .contains("VISIT_ENDED");
    }

    @Test
    void nobodyIsAskedAboutThePast() throws SQLException {
        Rest.Answer answer = buy("P-1", now().minus(Duration.ofDays(4)));
        assertThat(answer.status()).isEqualTo(201);
        advance("P8D");
        assertThat(runs()).isEmpty();
    }

    /** Dear enough to be the first of the day, whoever else waits. */
    private void buy(String purchase) {
        Rest.Answer answer = buy(purchase, now());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private Rest.Answer buy(String purchase, Instant at) {
        return shop.post(
                "/purchases",
                """
                {"ref":"%1$s%2$s","customerRef":"%2$s","at":"%3$s","total":{"amount":"9500.00","currency":"USD"},
                 "lines":[{"sku":"A","quantity":1,"price":{"amount":"9500.00","currency":"USD"}}]}"""
                        .formatted(purchase, ref, at));
    }

    private void tell(String kind, String purchase, String more) {
        Rest.Answer answer = shop.post(
                "/customers/" + ref + "/events",
                "{\"kind\":\"%s\",\"at\":\"%s\",\"purchaseRef\":\"%s%s\"%s}"
                        .formatted(kind, now(), purchase, ref, more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private void advance(String duration) {
        Rest.Answer answer = shop.post("/clock", "{\"advance\":\"" + duration + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Instant now() {
        return Instant.parse(shop.get("/clock").json().path("now").asText());
    }

    private List<JsonNode> runs() {
        List<JsonNode> runs = new ArrayList<>();
        shop.get("/customers/" + ref + "/journeys").json().path("items").forEach(run -> {
            if (run.path("process").asText().equals("revisit")) {
                runs.add(run);
            }
        });
        return runs;
    }

    private List<String> messages() {
        return shop.get("/messages?customerRef=" + ref).json().path("items").findValuesAsText("template");
    }

    private List<String> calls() {
        return shop.get("/tasks?state=open&customerRef=" + ref).json().path("items").findValuesAsText("kind").stream()
                .filter("revisit"::equals)
                .toList();
    }

    private List<String> reasons(String kind) throws SQLException {
        return texts("select l.reason from journey_log l join customer c on c.id = l.customer_id where c.ref = ?"
                + " and l.kind = '" + kind + "' and l.reason is not null");
    }

    private List<String> results() throws SQLException {
        return texts("select v.result from visit v join customer c on c.id = v.customer_id where c.ref = ?"
                + " order by v.ended_at");
    }

    private List<String> texts(String sql) throws SQLException {
        DatabaseAccess database = RunningHuike.shared().database();
        try (Connection connection = database.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, ref);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
