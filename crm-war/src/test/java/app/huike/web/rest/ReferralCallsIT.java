package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer brings a friend, by REST, over the real engine and database. */
class ReferralCallsIT {

    private final Rest shop = Rest.demo();
    private final String clara = Rest.ref("RC");
    private final String anna = Rest.ref("RC");
    private String code;
    private int purchases;

    @BeforeEach
    void claraHasACode() {
        customer(clara, clara);
        buy(clara, now().minus(Duration.ofDays(200)), "40.00");
        Rest.Answer first = shop.get("/customers/" + clara + "/referrals");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().has("code")).as("one purchase is not enough").isFalse();
        buy(clara, now().minus(Duration.ofDays(100)), "40.00");
        code = shop.get("/customers/" + clara + "/referrals")
                .json()
                .path("code")
                .asText();
    }

    @Test
    void bothAreRewardedOnceTheRefundPeriodIsOver() {
        customer(anna, anna);
        Rest.Answer used = use(anna, code);
        assertThat(used.status()).as(used.toString()).isEqualTo(201);
        assertThat(used.json().path("state").asText()).isEqualTo("USED");
        assertThat(use(anna, code).status()).isEqualTo(200);
        assertThat(use(clara, code).code()).isEqualTo("REFERRAL_OWN_CODE");
        Rest.Answer unknown = use(anna, "7KQM-2XTR-9WEB");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("REFERRAL_CODE_UNKNOWN");

        buy(anna, now(), "45.00");
        advance("P29D");
        assertThat(referral().path("state").asText()).isEqualTo("WAITING");
        assertThat(coupons(clara)).isEmpty();
        advance("P1DT1H");
        assertThat(referral().path("state").asText()).isEqualTo("REWARDED");
        assertThat(referral().path("referrerRewarded").asBoolean()).isTrue();
        assertThat(coupons(anna)).containsOnlyOnce("referral");
        assertThat(coupons(clara)).containsExactly("referral-thanks");
        assertThat(shop.get("/messages?customerRef=" + clara)
                        .json()
                        .path("items")
                        .findValuesAsText("template"))
                .contains("referral-thanks");
        advance("P60D");
        assertThat(coupons(clara)).as("once").containsOnlyOnce("referral-thanks");
    }

    @Test
    void refundInBetweenEndsIt() {
        customer(anna, anna);
        use(anna, code);
        String purchase = buy(anna, now(), "45.00");
        advance("P3D");
        assertThat(shop.post(
                                "/purchases/" + purchase + "/refunds",
                                """
                {"ref":"R-%s","amount":{"amount":"45.00","currency":"USD"}}"""
                                        .formatted(purchase))
                        .status())
                .isEqualTo(201);
        advance("P1D");
        assertThat(referral().path("state").asText()).isEqualTo("ENDED");
        assertThat(referral().path("reason").asText()).isEqualTo("PURCHASE_REFUNDED");
        advance("P30D");
        assertThat(coupons(clara)).isEmpty();
    }

    @Test
    void sameContactDataIsHeldForTheLeadWhoRefuses() {
        customer(anna, clara);
        assertThat(use(anna, code).json().path("reason").asText()).isEqualTo("SAME_CONTACT");
        buy(anna, now(), "45.00");
        advance("PT1M");
        JsonNode task = task();
        assertThat(task.path("kind").asText()).isEqualTo("referral-review");
        Rest.Answer done = shop.post(
                "/tasks/" + task.path("id").asText() + "/complete", """
                {"outcome":"refuse"}""");
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        advance("PT1M");
        assertThat(referral().path("state").asText()).isEqualTo("ENDED");
        assertThat(referral().path("reason").asText()).isEqualTo("REVIEW_REFUSED");
    }

    private JsonNode task() {
        for (JsonNode one :
                shop.get("/tasks?state=open&customerRef=" + anna).json().path("items")) {
            if (one.path("kind").asText().equals("referral-review")) {
                return one;
            }
        }
        throw new AssertionError(
                shop.get("/tasks?state=open&customerRef=" + anna).toString());
    }

    private JsonNode referral() {
        return shop.get("/customers/" + clara + "/referrals")
                .json()
                .path("items")
                .path(0);
    }

    private java.util.List<String> coupons(String ref) {
        return shop.get("/customers/" + ref + "/coupons").json().path("items").findValuesAsText("cause");
    }

    private Rest.Answer use(String ref, String typed) {
        return shop.post("/customers/" + ref + "/referrals", "{\"code\":\"" + typed + "\"}");
    }

    private void customer(String ref, String mailbox) {
        Rest.Answer answer = shop.put(
                "/customers/" + ref,
                """
                {"name":"Anna","email":"%s@example.com","owner":"manager2","consents":[{"purpose":"MARKETING",
                 "channel":"EMAIL","state":"GRANTED","source":"checkout","statedAt":"%s"}]}"""
                        .formatted(mailbox, now()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private String buy(String customer, Instant at, String amount) {
        String ref = customer + "-" + ++purchases;
        Rest.Answer answer = shop.post(
                "/purchases",
                """
                {"ref":"%s","customerRef":"%s","at":"%s","total":{"amount":"%s","currency":"USD"}}"""
                        .formatted(ref, customer, at, amount));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return ref;
    }

    private void advance(String duration) {
        Rest.Answer answer = shop.post("/clock", "{\"advance\":\"" + duration + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Instant now() {
        return Instant.parse(shop.get("/clock").json().path("now").asText());
    }
}
