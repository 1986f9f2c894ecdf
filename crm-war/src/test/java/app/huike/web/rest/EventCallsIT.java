package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a shop tells of its customers besides purchases: kept once, and seen in the timeline. */
class EventCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");
    private final String purchase = Rest.ref("P");
    private Instant now;

    @BeforeEach
    void somebodyBought() {
        now = Instant.parse(shop.get("/clock").json().path("now").asText());
        Rest.Answer customer = shop.put(
                "/customers/" + ref,
                """
                {"name":"Anna","email":"%1$s@example.com","consents":[{"purpose":"MARKETING","channel":"EMAIL",
                 "state":"GRANTED","source":"checkout","statedAt":"%2$s"}]}"""
                        .formatted(ref, now.minusSeconds(60)));
        assertThat(customer.status()).as(customer.toString()).isEqualTo(201);
        Rest.Answer bought = shop.post(
                "/purchases",
                """
                {"ref":"%s","customerRef":"%s","at":"%s","total":{"amount":"30.00","currency":"USD"},
                 "lines":[{"sku":"A","quantity":2,"price":{"amount":"10.00","currency":"USD"}},
                 {"sku":"B","quantity":1,"price":{"amount":"10.00","currency":"USD"}}]}"""
                        .formatted(purchase, ref, now));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
    }

    @Test
    void eachIsKeptOnceAndStandsInTheTimeline() throws Exception {
        String delivered = event("DELIVERED", ",\"ref\":\"%s\",\"purchaseRef\":\"%s\"".formatted(ref, purchase));
        assertThat(sideBySide(8, delivered)).containsOnly(200, 201).containsOnlyOnce(201);
        Rest.Answer returned = tell(event(
                "RETURNED", ",\"purchaseRef\":\"%s\",\"lines\":[{\"sku\":\"A\",\"quantity\":1}]".formatted(purchase)));
        assertThat(returned.status()).as(returned.toString()).isEqualTo(201);
        assertThat(tell(event("VISITED", "")).status()).isEqualTo(201);
        JsonNode lines = shop.get("/customers/" + ref + "/timeline").json().path("items");
        assertThat(lines.findValuesAsText("kind"))
                .contains("RETURNED", "VISITED")
                .containsOnlyOnce("DELIVERED");
        assertThat(lines.findValuesAsText("goods")).containsExactly("1 × A");
    }

    @Test
    void whoOptsOutGetsNoMoreMarketing() {
        Rest.Answer told = tell(event("OPTED_OUT", ""));
        assertThat(told.status()).as(told.toString()).isEqualTo(201);
        assertThat(told.json().path("withdraw").asText()).isEqualTo("MARKETING");
        assertThat(shop.get("/customers/" + ref).json().path("consents").findValuesAsText("state"))
                .containsOnly("WITHDRAWN");
    }

    @Test
    void theSameKeyGetsTheSameAnswer() {
        String key = Rest.ref("K");
        Rest.Answer first = shop.post("/customers/" + ref + "/events", event("VISITED", ""), key);
        Rest.Answer again = shop.post("/customers/" + ref + "/events", event("VISITED", ""), key);
        assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void whatCannotBeIsRefusedWithFieldValueAndReason() {
        Rest.Answer unknown = tell(event("MOVED", ""));
        assertThat(unknown.status()).isEqualTo(400);
        JsonNode error = unknown.json().path("errors").path(0);
        assertThat(error.path("field").asText()).isEqualTo("kind");
        assertThat(error.path("value").asText()).isEqualTo("MOVED");
        assertThat(error.path("reason").asText()).contains("DELIVERED", "OPTED_OUT");
        assertThat(tell(event("DELIVERED", ",\"purchaseRef\":\"" + Rest.ref("P") + "\""))
                        .code())
                .isEqualTo("PURCHASE_UNKNOWN");
        assertThat(tell(event("RETURNED", ",\"purchaseRef\":\"" + purchase + "\""))
                        .code())
                .isEqualTo("FIELD_MISSING");
        assertThat(tell(event(
                                "RETURNED",
                                ",\"purchaseRef\":\"" + purchase + "\",\"lines\":[{\"sku\":\"B\",\"quantity\":2}]"))
                        .code())
                .isEqualTo("RETURN_EXCEEDS");
        assertThat(tell(event("VISITED", ",\"where\":\"here\"")).code()).isEqualTo("FIELD_UNKNOWN");
        assertThat(shop.post("/customers/" + Rest.ref("C") + "/events", event("VISITED", ""))
                        .code())
                .isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void aRefHasOneContent() {
        assertThat(tell(event("VISITED", ",\"ref\":\"" + ref + "\"")).status()).isEqualTo(201);
        assertThat(tell(event("OPTED_OUT", ",\"ref\":\"" + ref + "\"")).code()).isEqualTo("EVENT_DIFFERS");
    }

    private List<Integer> sideBySide(int times, String body) throws Exception {
        ExecutorService programs = Executors.newFixedThreadPool(times);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : programs.invokeAll(IntStream.range(0, times)
                    .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                            () -> tell(body).status())
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            programs.shutdown();
        }
    }

    private Rest.Answer tell(String body) {
        return shop.post("/customers/" + ref + "/events", body);
    }

    private String event(String kind, String more) {
        return "{\"kind\":\"%s\",\"at\":\"%s\"%s}".formatted(kind, now, more);
    }
}
