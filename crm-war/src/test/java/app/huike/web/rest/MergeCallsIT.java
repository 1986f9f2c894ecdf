package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two customers become one by REST; the former ref goes on working. */
class MergeCallsIT {

    private final Rest shop = Rest.demo();
    private final String goes = Rest.ref("G");
    private final String stays = Rest.ref("S");

    @Test
    void formerRefIsASecondNameOfTheCustomerThatStays() {
        customer(goes);
        customer(stays);
        for (int twice = 0; twice < 2; twice++) {
            Rest.Answer merged = merge(goes, stays);
            assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
            assertThat(merged.json().path("ref").asText()).isEqualTo(stays);
        }
        assertThat(shop.get("/customers/" + goes).json().path("ref").asText()).isEqualTo(stays);
        Rest.Answer bought = shop.post(
                "/purchases",
                """
                {"ref":"P-%s","customerRef":"%s","at":"%s","total":{"amount":"20.00","currency":"USD"}}"""
                        .formatted(
                                goes,
                                goes,
                                shop.get("/clock").json().path("now").asText()));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
        assertThat(bought.json().path("customerRef").asText()).isEqualTo(stays);
        assertThat(shop.get("/customers/" + stays + "/timeline")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .contains("CUSTOMERS_MERGED", "PURCHASE");
        assertThat(merge(stays, goes).code()).isEqualTo("MERGE_ITSELF");
        assertThat(merge(goes, "nobody").code()).isEqualTo("CUSTOMER_UNKNOWN");
        assertThat(shop.post("/customers/" + goes + "/merge", "{}").status()).isEqualTo(400);
    }

    private Rest.Answer merge(String from, String into) {
        return shop.post("/customers/" + from + "/merge", "{\"into\":\"" + into + "\"}");
    }

    private void customer(String ref) {
        assertThat(shop.put("/customers/" + ref, "{\"name\":\"Anna\"}").status())
                .isEqualTo(201);
    }
}
