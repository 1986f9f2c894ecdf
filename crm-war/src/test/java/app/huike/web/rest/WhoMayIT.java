package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.NewApiKey;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may what by REST: no key nothing, a role its own, a scope less. And once is once. */
class WhoMayIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"/customers", "/customers/x", "/tasks", "/messages", "/clock", "/imports/x", "/nothing", ""})
    void withoutAKeyThereIsNothing(String path) {
        for (String key : new String[] {null, "wrong", "x".repeat(600)}) {
            Rest.Answer answer = Rest.by(key).get(path);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        }
    }

    @Test
    void aTillRedeemsAndSeesNothing() {
        Rest till = Rest.by(keyOf("till", null));
        assertThat(till.get("/customers").status()).isEqualTo(404);
        assertThat(till.get("/customers/x").status()).isEqualTo(404);
        assertThat(till.get("/tasks").status()).isEqualTo(404);
        assertThat(till.get("/messages").status()).isEqualTo(404);
        assertThat(till.post("/purchases", order()).status()).isEqualTo(404);
        assertThat(till.post("/clock", "{\"advance\":\"PT1S\"}").status()).isEqualTo(404);
        assertThat(till.send("POST", "/imports", BodyPublishers.ofString("x"), List.of("Content-Type", "text/csv"))
                        .status())
                .isEqualTo(404);
        assertThat(till.get("/clock").status()).isEqualTo(200);
    }

    @Test
    void anAccountManagerDoesNotSeeOtherPeoplesCustomers() {
        String ref = Rest.ref("C");
        Rest.demo().put("/customers/" + ref, "{\"name\":\"Anna\",\"owner\":\"manager2\"}");
        Rest manager = Rest.by(keyOf("manager1", null));
        assertThat(manager.get("/customers/" + ref).code()).isEqualTo("CUSTOMER_UNKNOWN");
        assertThat(manager.get("/customers?q=" + ref).json().path("items").size())
                .isZero();
        assertThat(manager.delete("/customers/" + ref).status()).isEqualTo(404);
        assertThat(Rest.by(keyOf("manager2", null)).get("/customers/" + ref).status())
                .isEqualTo(200);
    }

    @Test
    void aScopeNarrowsAKey() {
        Rest narrow = Rest.by(keyOf("lead", "purchase-write"));
        assertThat(narrow.post("/purchases", order()).status()).isEqualTo(201);
        assertThat(narrow.get("/customers").status()).isEqualTo(404);
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        String ref = Rest.ref("C");
        Rest shop = Rest.demo();
        shop.put("/customers/" + ref, "{\"name\":\"Anna\"}");
        String key = Rest.ref("K");
        String path = "/customers/" + ref + "/consents";
        Rest.Answer first = shop.post(path, consent("PHONE"), key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        shop.put("/customers/" + ref, "{\"name\":\"Berta\"}");
        Rest.Answer again = shop.post(path, consent("PHONE").replace(",", " , "), key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.http().body()).isEqualTo(first.http().body());
        Rest.Answer other = shop.post(path, consent("SMS"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(shop.post(path, consent("SMS"), "a b").code()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void aRefusedRequestDoesNotUseItsKeyUp() {
        Rest shop = Rest.demo();
        String ref = Rest.ref("C");
        String key = Rest.ref("K");
        assertThat(shop.post("/customers/" + ref + "/consents", consent("PHONE"), key)
                        .status())
                .isEqualTo(404);
        shop.put("/customers/" + ref, "{\"name\":\"Anna\"}");
        assertThat(shop.post("/customers/" + ref + "/consents", consent("PHONE"), key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theClockIsMovedOnceForAKey() {
        Rest shop = Rest.demo();
        String key = Rest.ref("K");
        Rest.Answer first = shop.post("/clock", "{\"advance\":\"PT1M\"}", key);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(shop.post("/clock", "{\"advance\":\"PT1M\"}", key).http().body())
                .isEqualTo(first.http().body());
        assertThat(shop.post("/clock", "{\"advance\":\"PT2M\"}", key).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aFileIsTakenInOnceForAKey() {
        String key = Rest.ref("K");
        String csv =
                "purchase_ref,customer_ref,at,amount,currency\n" + Rest.ref("I") + ",c,2020-01-01T00:00:00Z,5.00,USD\n";
        Rest.Answer first = upload(csv, key);
        assertThat(first.status()).as(first.toString()).isEqualTo(202);
        assertThat(upload(csv, key).json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(upload(csv + "\n", key).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static Rest.Answer upload(String csv, String key) {
        return Rest.demo()
                .send(
                        "POST",
                        "/imports?dryRun=true",
                        BodyPublishers.ofString(csv),
                        List.of("Content-Type", "text/csv", "Idempotency-Key", key));
    }

    private static String order() {
        return "{\"ref\":\"%s\",\"customerRef\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\",\"total\":{\"amount\":\"1\",\"currency\":\"USD\"}}"
                .formatted(Rest.ref("P"), Rest.ref("C"));
    }

    private static String consent(String channel) {
        return "{\"purpose\":\"MARKETING\",\"channel\":\"%s\",\"state\":\"GRANTED\",\"source\":\"shop\",\"statedAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(channel);
    }

    /** A key of a demo account, made beside the product as an administrator would with the page. */
    static String keyOf(String login, String scopes) {
        return NewApiKey.of(login, scopes);
    }
}
