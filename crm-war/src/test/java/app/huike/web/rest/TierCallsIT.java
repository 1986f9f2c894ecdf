package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members are told of their tiers, over the real sweep, engine and database. */
class TierCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");

    @Test
    void aMemberWhoRisesIsCongratulatedAndWarnedBeforeThePeriodEnds() throws SQLException {
        aCustomer();
        buy("P-1", "160.00");
        assertThat(enrol()).isEqualTo("SILVER");
        advance("PT1H");
        assertThat(processes())
                .as("Silver is told by the welcome")
                .contains("member-welcome")
                .doesNotContain("tier-change");
        buy("P-2", "150.00");
        advance("PT1H");
        assertThat(processes()).contains("tier-change");
        assertThat(messages()).containsExactlyInAnyOrder("loyalty-enrolment-member", "tier-review-up");

        period("-1 second", "61.5 days");
        advance("P1D");
        assertThat(processes()).contains("tier-review");
        assertThat(messages()).hasSize(2);
        advance("P2D");
        assertThat(messages()).contains("tier-review-warning");
        buy("P-3", "300.00");
        advance("PT1H");
        assertThat(shop.get("/customers/" + ref + "/membership")
                        .json()
                        .path("tier")
                        .asText())
                .isEqualTo("PLATINUM");
        assertThat(outcome("tier-review")).isEqualTo("tierChanged");
    }

    @Test
    void whoIsLoweredInTheNightIsToldInTheMorning() throws SQLException {
        untilNoon();
        aCustomer();
        buy("P-1", "160.00", now().minus(Duration.ofDays(100)));
        assertThat(enrol()).as("what was bought before counts").isEqualTo("SILVER");
        advance("PT1H");
        period("-50 days", "-31 days");
        advance("P1D");
        assertThat(shop.get("/customers/" + ref + "/membership")
                        .json()
                        .path("tier")
                        .asText())
                .isEqualTo("MEMBER");
        assertThat(outcome("tier-lowered")).isEqualTo("toldInTheMorning");
        advance("P1D");
        assertThat(messages()).containsExactlyInAnyOrder("loyalty-enrolment-member", "tier-review-down");
    }

    private void aCustomer() {
        shop.put(
                "/customers/" + ref,
                "{\"name\":\"Anna\",\"email\":\"" + ref + "@example.com\",\"owner\":\"manager2\"}");
    }

    private String enrol() {
        return shop.post("/customers/" + ref + "/membership", "{\"source\":\"till\"}")
                .json()
                .path("tier")
                .asText();
    }

    /** As if the member's period were another one, told from now. */
    private void period(String start, String end) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement update = connection.prepareStatement(
                        "update member m set period_start = n.now + cast(? as interval), period_end = n.now + cast(? as interval)"
                                + " from customer c, (select date_trunc('second', cast(? as timestamptz)) as now) n"
                                + " where c.id = m.customer_id and c.ref = ?")) {
            update.setString(1, start);
            update.setString(2, end);
            update.setString(3, now().toString());
            update.setString(4, ref);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    /** A day later both have been, the review of the night and the sweep of the morning after it. */
    private void untilNoon() {
        long minutes = Duration.between(now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12)), now())
                .toMinutes();
        advance(Duration.ofMinutes(Duration.ofDays(1).toMinutes()
                        - Math.floorMod(minutes, Duration.ofDays(1).toMinutes()))
                .toString());
    }

    private Instant now() {
        return Instant.parse(shop.get("/clock").json().path("now").asText());
    }

    private void buy(String purchase, String amount) {
        buy(purchase, amount, now());
    }

    private void buy(String purchase, String amount, Instant at) {
        Rest.Answer answer = shop.post(
                "/purchases",
                "{\"ref\":\"" + purchase + ref + "\",\"customerRef\":\"" + ref + "\",\"at\":\""
                        + at
                        + "\",\"total\":{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private void advance(String duration) {
        assertThat(shop.post("/clock", "{\"advance\":\"" + duration + "\"}").status())
                .isEqualTo(200);
    }

    private List<String> processes() {
        return shop.get("/customers/" + ref + "/journeys").json().path("items").findValuesAsText("process");
    }

    private List<String> messages() {
        return shop.get("/messages?customerRef=" + ref).json().path("items").findValuesAsText("template").stream()
                .filter(template -> !template.startsWith("welcome"))
                .toList();
    }

    private String outcome(String process) {
        for (var one : shop.get("/customers/" + ref + "/journeys").json().path("items")) {
            if (one.path("process").asText().equals(process)) {
                return one.path("outcome").asText();
            }
        }
        throw new AssertionError("no " + process + " among " + processes());
    }
}
