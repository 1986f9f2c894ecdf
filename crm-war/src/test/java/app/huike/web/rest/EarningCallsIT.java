package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/** What purchases earn, as a shop's program sees it. */
class EarningCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");
    private final String points = "/customers/" + ref + "/points";

    @Test
    void aMembersPurchaseEarnsPendingPointsThatCanBeSpentAfterTheRefundPeriod() throws InterruptedException {
        customer();
        buy("P-0", "500.00", now());
        enrol();
        assertThat(tier()).as("by what was bought before").isEqualTo("GOLD");
        Instant at = now();
        buy("P-1", "99.99", at);
        assertThat(pendingOnceThereIsAny()).as("99.99 × 1.5; nothing for P-0").isEqualTo(149);
        assertThat(balance("balance")).isZero();
        buy("P-1", "99.99", at);
        buy("P-2", "50.00", now());
        awaited("pending", pending -> pending == 224);
        buy("P-3", "10.00", now());
        awaited("pending", pending -> pending == 244);
        assertThat(tier()).as("lifted by P-2, so that P-3 earned twice").isEqualTo("PLATINUM");

        refund("P-1", "33.33");
        assertThat(balance("pending")).as("a third of 149 less, rounded").isEqualTo(244 - 50);
        refund("P-1", "66.66");
        assertThat(balance("pending")).as("nothing of P-1 is left").isEqualTo(244 - 149);

        assertThat(shop.post("/clock", "{\"advance\":\"P30D\"}").status()).isEqualTo(200);
        awaited("balance", balance -> balance == 95);
        assertThat(balance("pending")).isZero();
        assertThat(balance("available")).isEqualTo(95);
    }

    @Test
    void historyAndWhoIsNoMemberEarnNothing() throws InterruptedException {
        customer();
        buy("P-1", "100.00", now());
        enrol();
        buy("P-2", "100.00", now().minus(Duration.ofDays(4)));
        buy("P-3", "7.00", now());
        assertThat(pendingOnceThereIsAny())
                .as("P-3 alone, a quarter more: by P-2 the member is SILVER")
                .isEqualTo(8);
        JsonNode entries = shop.get(points + "/entries").json().path("items");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).path("kind").asText()).isEqualTo("EARNED");
    }

    private void customer() {
        shop.put("/customers/" + ref, "{\"name\":\"Anna\",\"owner\":\"manager2\"}");
    }

    private void enrol() {
        assertThat(shop.post("/customers/" + ref + "/membership", "{\"source\":\"checkout\"}")
                        .status())
                .isEqualTo(201);
    }

    private void buy(String purchase, String amount, Instant at) {
        Rest.Answer answer = shop.post(
                "/purchases",
                "{\"ref\":\"" + purchase + ref + "\",\"customerRef\":\"" + ref + "\",\"at\":\"" + at
                        + "\",\"total\":{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}}");
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    }

    private void refund(String purchase, String amount) {
        Rest.Answer answer = shop.post(
                "/purchases/" + purchase + ref + "/refunds",
                "{\"ref\":\"" + Rest.ref("R") + "\",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private long pendingOnceThereIsAny() throws InterruptedException {
        return awaited("pending", pending -> pending > 0);
    }

    /** The process earns a moment after the purchase was answered. */
    private long awaited(String what, LongPredicate expected) throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(30);
        long seen = balance(what);
        while (!expected.test(seen) && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
            seen = balance(what);
        }
        assertThat(seen).as(what).matches(expected::test);
        return seen;
    }

    private long balance(String what) {
        return shop.get(points).json().path(what).asLong();
    }

    private String tier() {
        return shop.get(points).json().path("tier").asText();
    }

    private Instant now() {
        return Instant.parse(shop.get("/clock").json().path("now").asText());
    }
}
