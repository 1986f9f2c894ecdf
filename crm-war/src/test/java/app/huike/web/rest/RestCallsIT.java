package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every call of the interface once, as a shop's program makes it. */
class RestCallsIT {

    private final Rest shop = Rest.demo();

    @Test
    void aCustomerIsMadeChangedReadFoundAndErased() {
        String ref = Rest.ref("C");
        Rest.Answer made = shop.put(
                "/customers/" + ref,
                """
                {"name":"林晓梅","email":"%s@example.com","phone":"+12025550123","locale":"zh-Hans","timeZone":"Asia/Shanghai",
                 "birthday":"--02-29","consents":[{"purpose":"MARKETING","channel":"EMAIL","state":"GRANTED",
                 "source":"checkout","statedAt":"2026-01-01T10:00:00+08:00"}]}
                """
                        .formatted(ref.toLowerCase(java.util.Locale.ROOT)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/v1/customers/" + ref);

        Rest.Answer changed = shop.put("/customers/" + ref, "{\"phone\":null}");
        assertThat(changed.status()).isEqualTo(200);
        JsonNode customer = shop.get("/customers/" + ref).json();
        assertThat(customer.path("name").asText()).isEqualTo("林晓梅");
        assertThat(customer.has("phone")).isFalse();
        assertThat(customer.path("stage").asText()).isEqualTo("PROSPECT");
        assertThat(customer.path("consents").get(0).path("statedAt").asText()).isEqualTo("2026-01-01T02:00:00Z");

        JsonNode found = shop.get("/customers?q=" + ref).json();
        assertThat(found.path("items").size()).isEqualTo(1);
        assertThat(found.has("next")).isTrue();

        assertThat(shop.delete("/customers/" + ref).status()).isEqualTo(204);
        assertThat(shop.get("/customers/" + ref).status()).isEqualTo(410);
        assertThat(shop.get("/customers/" + ref).code()).isEqualTo("CUSTOMER_ERASED");
    }

    @Test
    void consentIsStatedAndAnOlderStatementDoesNotOverturnIt() {
        String ref = customer();
        shop.post("/customers/" + ref + "/consents", consent("WITHDRAWN", "2026-03-01T00:00:00Z"));
        Rest.Answer older = shop.post("/customers/" + ref + "/consents", consent("GRANTED", "2026-02-01T00:00:00Z"));
        assertThat(older.status()).as(older.toString()).isEqualTo(201);
        assertThat(older.json().path("consents").get(0).path("state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void aPurchaseIsAcceptedOnceAndFiftyAtOnceMakeOne() {
        String customer = customer();
        String order = purchase(Rest.ref("P"), customer, "60.00");
        Set<Integer> answers = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> shop.post("/purchases", order).status())
                .collect(Collectors.toSet());
        assertThat(answers).isSubsetOf(200, 201, 409);
        assertThat(shop.post("/purchases", order).status()).isEqualTo(200);
        Rest.Answer other = shop.post("/purchases", order.replace("60.00", "61.00"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("PURCHASE_DIFFERS");
        JsonNode journeys = shop.get("/customers/" + customer + "/journeys").json();
        assertThat(journeys.path("items").size()).isEqualTo(1);
        assertThat(journeys.path("items").get(0).path("process").asText()).isEqualTo("welcome");
        assertThat(shop.get("/customers/" + customer).json().path("stage").asText())
                .isEqualTo("NEW");
        assertThat(shop.get("/customers/" + customer + "/timeline")
                        .json()
                        .path("items")
                        .size())
                .isPositive();
        assertThat(shop.get("/customers/" + customer + "/coupons")
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void linesHaveToAddUp() {
        String lines =
                ",\"lines\":[{\"sku\":\"A\",\"category\":\"rock\",\"quantity\":2,\"price\":{\"amount\":\"10.00\",\"currency\":\"USD\"}}]}";
        String right = purchase(Rest.ref("P"), customer(), "20.00").replaceFirst("}$", lines.replace("$", "\\$"));
        Rest.Answer made = shop.post("/purchases", right);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("lines").get(0).path("price").path("amount").asText())
                .isEqualTo("10.00");
        Rest.Answer wrong = shop.post(
                "/purchases", right.replace("\"quantity\":2", "\"quantity\":3").replace("\"ref\":\"P", "\"ref\":\"Q"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("LINES_DIFFER");
    }

    @Test
    void aRefundIsMadeOnceAndNeverMoreThanWasPaid() {
        String ref = Rest.ref("P");
        shop.post("/purchases", purchase(ref, customer(), "30.00"));
        String refund = "{\"ref\":\"R1\",\"amount\":{\"amount\":\"10\",\"currency\":\"USD\"}}";
        assertThat(shop.post("/purchases/" + ref + "/refunds", refund).status()).isEqualTo(201);
        assertThat(shop.post("/purchases/" + ref + "/refunds", refund).status()).isEqualTo(200);
        Rest.Answer tooMuch = shop.post(
                "/purchases/" + ref + "/refunds", refund.replace("R1", "R2").replace("\"10\"", "\"20.01\""));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.code()).isEqualTo("REFUND_EXCEEDS");
        assertThat(shop.post("/purchases/" + Rest.ref("none") + "/refunds", refund)
                        .code())
                .isEqualTo("PURCHASE_UNKNOWN");
    }

    @Test
    void aCodeThatNobodyHasIsUnknown() {
        Rest.Answer answer = shop.post(
                "/coupons/AAAA-BBBB-CCCC/redemptions",
                "{\"customerRef\":\"%s\",\"purchaseRef\":\"X\",\"basket\":{\"total\":{\"amount\":\"60\",\"currency\":\"USD\"}}}"
                        .formatted(customer()));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("COUPON_UNKNOWN");
    }

    @Test
    void anImportIsTakenInAndTellsItsBadRows() throws InterruptedException {
        String csv =
                "purchase_ref,customer_ref,at,amount,currency\n%s,%s,2020-01-01T00:00:00Z,5.00,USD\n%s,x,nonsense,5.00,USD\n"
                        .formatted(Rest.ref("I"), Rest.ref("C"), Rest.ref("I"));
        Rest.Answer taken = shop.send(
                "POST",
                "/imports?mode=history&dryRun=false",
                BodyPublishers.ofString(csv),
                List.of("Content-Type", "text/csv"));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(202);
        String id = taken.json().path("id").asText();
        assertThat(taken.header("Location")).endsWith("/api/v1/imports/" + id);

        JsonNode done = taken.json();
        for (int i = 0;
                i < 60 && !List.of("DONE", "FAILED").contains(done.path("state").asText());
                i++) {
            Thread.sleep(500);
            done = shop.get("/imports/" + id).json();
        }
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("loaded").asInt()).isEqualTo(1);
        JsonNode problem =
                shop.get("/imports/" + id + "/problems").json().path("items").get(0);
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("value").asText()).isEqualTo("nonsense");
        assertThat(shop.get("/imports/01a20039-aead-75bf-9891-cb6802921bd3").code())
                .isEqualTo("IMPORT_UNKNOWN");
    }

    @Test
    void tasksAndMessagesAreListed() {
        String customer = customer();
        assertThat(shop.get("/tasks?state=open&customerRef=" + customer + "&limit=5")
                        .json()
                        .path("items")
                        .isArray())
                .isTrue();
        assertThat(shop.get("/messages?customerRef=" + customer)
                        .json()
                        .path("items")
                        .isArray())
                .isTrue();
        assertThat(shop.get("/tasks/none").code()).isEqualTo("TASK_UNKNOWN");
        assertThat(shop.post("/tasks/none/claim", "").code()).isEqualTo("TASK_UNKNOWN");
        assertThat(shop.post("/tasks/none/complete", "{\"outcome\":\"x\"}").code())
                .isEqualTo("TASK_UNKNOWN");
        assertThat(shop.get("/tasks?customerRef=" + Rest.ref("none")).code()).isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void theClockIsReadAndMovedForward() {
        Instant before = now(shop.get("/clock"));
        Rest.Answer moved = shop.post("/clock", "{\"advance\":\"PT1M\"}");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(now(moved)).isBetween(before.plus(Duration.ofMinutes(1)), before.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theDocumentOfTheInterfaceNamesEveryCall() throws Exception {
        String document = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(app.huike.testing.RunningHuike.shared()
                                        .baseUri()
                                        .resolve("openapi"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        for (String path : List.of(
                "/customers",
                "/customers/{ref}",
                "/customers/{ref}/consents",
                "/customers/{ref}/timeline",
                "/customers/{ref}/coupons",
                "/customers/{ref}/journeys",
                "/purchases",
                "/purchases/{ref}/refunds",
                "/coupons/{code}/redemptions",
                "/imports",
                "/imports/{id}",
                "/imports/{id}/problems",
                "/tasks",
                "/tasks/{id}",
                "/tasks/{id}/claim",
                "/tasks/{id}/complete",
                "/messages",
                "/clock")) {
            assertThat(document).contains("/api/v1" + path + ":");
        }
        assertThat(document).contains("bearer");
    }

    private static Instant now(Rest.Answer clock) {
        return Instant.parse(clock.json().path("now").asText());
    }

    private String customer() {
        String ref = Rest.ref("C");
        assertThat(shop.put("/customers/" + ref, "{\"name\":\"Anna Berger\"}").status())
                .isEqualTo(201);
        return ref;
    }

    private String purchase(String ref, String customer, String amount) {
        String at = now(shop.get("/clock")).minusSeconds(60).toString();
        return "{\"ref\":\"%s\",\"customerRef\":\"%s\",\"at\":\"%s\",\"total\":{\"amount\":\"%s\",\"currency\":\"USD\"}}"
                .formatted(ref, customer, at, amount);
    }

    private static String consent(String state, String at) {
        return "{\"purpose\":\"MARKETING\",\"channel\":\"EMAIL\",\"state\":\"%s\",\"source\":\"checkout\",\"statedAt\":\"%s\"}"
                .formatted(state, at);
    }
}
