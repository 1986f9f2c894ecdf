package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What customers own, and what they are told of it. */
class ProductCallsIT {

    private final Rest shop = Rest.demo();
    private final String anna = Rest.ref("PR");
    private final String serial = Rest.ref("SN");

    @Test
    void registeredOnceAndToldAnew() {
        customer(anna);
        assertThat(register(anna, "Coffee machine", today().plusDays(400)).status())
                .isEqualTo(201);
        Rest.Answer again = register(anna, "Coffee machine X", today().plusDays(500));
        assertThat(again.status()).isEqualTo(200);
        assertThat(shop.get("/customers/" + anna + "/products").toString())
                .contains(serial, "Coffee machine X", today().plusDays(500).toString());
    }

    @Test
    void serialOfAnotherIsRefused() {
        customer(anna);
        customer(anna + "-2");
        register(anna, "Coffee machine", null);
        assertThat(register(anna + "-2", "Coffee machine", null).code()).isEqualTo("PRODUCT_OF_ANOTHER");
        assertThat(register(Rest.ref("NOBODY"), "Coffee machine", null).code()).isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void customerIsToldThatTheWarrantyEnds() {
        customer(anna);
        register(anna, "Coffee machine", today().plusDays(61));
        advance("P3D");
        advance("PT1H");
        assertThat(messages()).containsExactly("warranty-ending");
        advance("P3D");
        assertThat(messages()).as("told once").containsExactly("warranty-ending");
    }

    private List<String> messages() {
        return shop.get("/messages?customerRef=" + anna).json().path("items").findValuesAsText("template");
    }

    @Test
    void bookedSeenToAndUsed() {
        customer(anna);
        entitle(2);
        book("B-1", 1);
        book("B-2", 30);
        assertThat(counts()).isEqualTo("2 granted, 2 booked, 0 used, 0 left");
        advance("PT1H");
        complete("held");
        assertThat(counts()).isEqualTo("2 granted, 1 booked, 1 used, 0 left");
        advance("P29D");
        complete("not-held");
        assertThat(counts()).as("given back").isEqualTo("2 granted, 0 booked, 1 used, 1 left");
        assertThat(book("B-3", 5).status()).as("and booked again").isEqualTo(201);
    }

    private void entitle(int times) {
        String body = "{\"ref\":\"E-%s\",\"kind\":\"VISIT\",\"times\":%d,\"validUntil\":\"%s\"}"
                .formatted(anna, times, today().plusDays(100));
        shop.post("/customers/" + anna + "/entitlements", body);
    }

    private void complete(String outcome) {
        JsonNode open = shop.get("/tasks?state=open&customerRef=" + anna).json().path("items");
        assertThat(open).as(open.toString()).hasSize(1);
        String task = open.path(0).path("id").asText();
        assertThat(shop.post("/tasks/" + task + "/complete", "{\"outcome\":\"" + outcome + "\"}")
                        .status())
                .isEqualTo(200);
        advance("PT1M");
    }

    private String counts() {
        JsonNode one = shop.get("/customers/" + anna + "/entitlements")
                .json()
                .path("items")
                .path(0);
        return Stream.of("granted", "booked", "used", "left")
                .map(name -> one.path(name).asInt() + " " + name)
                .collect(Collectors.joining(", "));
    }

    @Test
    void grantedBookedAndUsedUp() {
        customer(anna);
        String body = "{\"ref\":\"E-%s\",\"kind\":\"VISIT\",\"times\":1,\"validUntil\":\"%s\"}"
                .formatted(anna, today().plusDays(100));
        assertThat(shop.post("/customers/" + anna + "/entitlements", body).status())
                .isEqualTo(201);
        assertThat(shop.post("/customers/" + anna + "/entitlements", body).status())
                .isEqualTo(200);
        assertThat(book("B-1", 101).code()).isEqualTo("ENTITLEMENT_OVER");
        assertThat(book("B-1", 1).status()).isEqualTo(201);
        assertThat(book("B-1", 1).status()).isEqualTo(200);
        assertThat(book("B-2", 1).code()).isEqualTo("ENTITLEMENT_USED_UP");
        advance("PT1H");
        assertThat(shop.get("/tasks?state=open&customerRef=" + anna).toString()).contains("entitlement-slot");
        advance("P15D");
        assertThat(shop.get("/customers/" + anna + "/entitlements")
                        .json()
                        .path("items")
                        .path(0)
                        .path("left")
                        .asInt())
                .as("nobody settled it")
                .isEqualTo(1);
    }

    private Rest.Answer book(String booking, int inDays) {
        return shop.post(
                "/customers/" + anna + "/entitlements/E-" + anna + "/bookings",
                "{\"ref\":\"" + booking + anna + "\",\"slot\":\"" + today().plusDays(inDays) + "T14:30:00Z\"}");
    }

    private void customer(String ref) {
        String body = "{\"name\":\"Anna Berger\",\"email\":\"%s@example.com\"}".formatted(ref.toLowerCase(Locale.ROOT));
        assertThat(shop.put("/customers/" + ref, body).status()).isEqualTo(201);
    }

    private Rest.Answer register(String ref, String name, LocalDate until) {
        String cover = until == null ? "" : ",\"coveredUntil\":\"" + until + "\"";
        return shop.put(
                "/customers/" + ref + "/products/" + serial,
                "{\"sku\":\"SKU-1\",\"name\":\"" + name + "\"" + cover + "}");
    }

    private void advance(String duration) {
        assertThat(shop.post("/clock", "{\"advance\":\"" + duration + "\"}").status())
                .isEqualTo(200);
    }

    private LocalDate today() {
        return Instant.parse(shop.get("/clock").json().path("now").asText())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
