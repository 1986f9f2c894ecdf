package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
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
        assertThat(shop.get("/messages?customerRef=" + anna).toString()).contains("warranty-ending");
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
