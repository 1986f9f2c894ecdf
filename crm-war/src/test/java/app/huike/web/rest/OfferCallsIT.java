package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's checkout: what coupons would do, hold them, buy or give up. The offers themselves are written on pages. */
class OfferCallsIT {

    private final Rest shop = Rest.demo();
    private final String key = "o-" + UUID.randomUUID();
    private final String code = "Z" + key.substring(key.length() - 12).toUpperCase(Locale.ROOT);

    /** 20 % off books, with any other coupon; 25.00 in all; a code that everybody knows. */
    @BeforeEach
    void aCampaignOfBooks() throws SQLException {
        String ids = "'%s', '%s'".formatted(UUID.randomUUID(), key);
        UUID campaign = UUID.randomUUID();
        run(
                """
                with o as (insert into offer (id, key, name_en, name_zh_hans, name_zh_hant, kind, percent, currency, categories, alone,
                    valid_for, state, created_at, changed_at, changed_by)
                  values (%1$s, 'Books', '图书优惠', '圖書優惠', 'PERCENT', 20, 'USD', '{books}', false, 'P30D', 'ACTIVE', now(), now(), 'x')
                  returning id, key),
                c as (insert into campaign (id, key, name_en, name_zh_hans, name_zh_hant, offer_id, first_day, last_day, starts_at, ends_at,
                    currency, budget_minor, state, created_at, changed_at, changed_by)
                  select '%2$s', o.key, 'Book weeks', '图书周', '圖書週', o.id, '2020-01-01', '2099-12-31', '2020-01-01', '2099-12-31', 'USD',
                    2500, 'ACTIVE', now(), now(), 'x' from o returning id, key)
                insert into coupon (id, code, offer, campaign_id, cause, cause_ref, kind, percent, currency, categories, alone, uses_limit,
                    state, granted_at, valid_until)
                select '%3$s', '%4$s', c.key, c.id, 'code', '%4$s', 'PERCENT', 20, 'USD', '{books}', false, null, 'GRANTED', now(), '2099-12-31'
                from c
                """
                        .formatted(ids, campaign, UUID.randomUUID(), code));
    }

    @Test
    void aQuoteSaysLineByLineWhatAndCouponByCouponWhyNot() {
        Rest.Answer quote = shop.post(
                "/quotes", checkout("\"coupons\":[\"" + code.toLowerCase(Locale.ROOT) + "\",\"2222-3333-4444\"]"));
        assertThat(quote.status()).as(quote.toString()).isEqualTo(200);
        JsonNode json = quote.json();
        assertThat(json.at("/discount/amount").asText()).isEqualTo("8.00");
        assertThat(json.at("/toPay/amount").asText()).isEqualTo("62.00");
        assertThat(json.at("/lines/0/discount/amount").asText()).isEqualTo("8.00");
        assertThat(json.at("/lines/1/discount/amount").asText()).isEqualTo("0.00");
        assertThat(json.at("/coupons/0/used").asBoolean()).isTrue();
        assertThat(json.at("/coupons/0/offer").asText()).isEqualTo(key);
        assertThat(json.at("/coupons/1/refusal/code").asText()).isEqualTo("COUPON_UNKNOWN");
        assertThat(json.at("/coupons/1/refusal/detail").asText()).isNotBlank();
        assertThat(campaign().at("/reserved/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void aRefusalOfAQuoteTellsItsValues() {
        String toys =
                """
                {"basket":{"total":{"amount":"30","currency":"USD"},"lines":[{"sku":"T-1","category":"toys","quantity":1,
                 "price":{"amount":"30","currency":"USD"}}]},"coupons":["%s"]}
                """
                        .formatted(code);
        JsonNode refusal = shop.post("/quotes", toys).json().at("/coupons/0/refusal");
        assertThat(refusal.path("code").asText()).isEqualTo("COUPON_OTHER_GOODS");
        assertThat(refusal.at("/values/categories").asText()).isEqualTo("books");
        assertThat(refusal.at("/values/excluded").asText()).isEqualTo("toys");
    }

    @Test
    void whatIsHeldIsConfirmedOnce() {
        Rest.Answer held = shop.post("/reservations", checkout("\"coupons\":[\"" + code + "\"]"));
        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        String id = held.json().path("id").asText();
        assertThat(held.header("Location")).endsWith("/api/v1/reservations/" + id);
        assertThat(held.json().at("/lines/0/discount/amount").asText()).isEqualTo("8.00");
        assertThat(campaign().at("/reserved/amount").asText()).isEqualTo("8.00");
        assertThat(campaign().at("/left/amount").asText()).isEqualTo("17.00");

        String purchase = "{\"purchaseRef\":\"" + Rest.ref("P") + "\"}";
        Rest.Answer confirmed = shop.post("/reservations/" + id + "/confirm", purchase);
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(201);
        assertThat(confirmed.json().at("/coupons/0/redemptionId").asText()).isNotBlank();
        assertThat(shop.post("/reservations/" + id + "/confirm", purchase).status())
                .isEqualTo(200);
        assertThat(shop.post("/reservations/" + id + "/confirm", "{\"purchaseRef\":\"other\"}")
                        .code())
                .isEqualTo("RESERVATION_CONFIRMED");
        assertThat(shop.delete("/reservations/" + id).code()).isEqualTo("RESERVATION_CONFIRMED");
        assertThat(campaign().at("/spent/amount").asText()).isEqualTo("8.00");
        assertThat(campaign().at("/reserved/amount").asText()).isEqualTo("0.00");
        assertThat(campaign().path("redemptions").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsGivenUpIsEverybodysAgainAndAKeyHoldsOnce() {
        String wish = checkout("\"coupons\":[\"" + code + "\"]");
        String once = Rest.ref("key");
        String id = shop.post("/reservations", wish, once).json().path("id").asText();
        assertThat(shop.post("/reservations", wish, once).json().path("id").asText())
                .isEqualTo(id);
        assertThat(campaign().path("reservations").asInt()).isEqualTo(1);
        assertThat(shop.delete("/reservations/" + id).status()).isEqualTo(204);
        assertThat(shop.delete("/reservations/" + id).status()).isEqualTo(204);
        assertThat(shop.get("/reservations/" + id).json().path("state").asText())
                .isEqualTo("RELEASED");
        assertThat(campaign().path("reservations").asInt()).isZero();
        assertThat(shop.get("/reservations/" + UUID.randomUUID()).code()).isEqualTo("RESERVATION_UNKNOWN");
    }

    @Test
    void theBudgetEndsWithACent() {
        String wish = checkout("\"coupons\":[\"" + code + "\"]");
        for (int often = 0; often < 3; often++) {
            assertThat(shop.post("/reservations", wish).status()).isEqualTo(201);
        }
        Rest.Answer fourth = shop.post("/reservations", wish);
        assertThat(fourth.status()).isEqualTo(422);
        assertThat(fourth.code()).isEqualTo("CAMPAIGN_BUDGET_SPENT");
        assertThat(campaign().at("/left/amount").asText()).isEqualTo("1.00");
    }

    @Test
    void wrongWishesSayWhatIsWrong() {
        assertThat(shop.post("/quotes", checkout("\"coupons\":[1]"))
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("coupons[0]");
        assertThat(shop.post("/quotes", checkout("\"coupons\":[\"AAAA\",\"a-aaa\"]"))
                        .code())
                .isEqualTo("FIELD_INVALID");
        assertThat(shop.post("/quotes", checkout("\"points\":\"many\"")).code()).startsWith("FIELD_");
        assertThat(shop.post("/quotes", "{}").json().at("/errors/0/field").asText())
                .isEqualTo("basket");
        assertThat(shop.post("/quotes", checkout("\"coupons\":[]").replace("\"70\"", "\"71\""))
                        .code())
                .isEqualTo("LINES_DIFFER");
        assertThat(shop.post("/reservations", checkout("\"coupons\":[]")).code())
                .isEqualTo("FIELD_INVALID");
        assertThat(shop.post("/reservations", checkout("\"coupons\":[\"2222-3333-4444\"]"))
                        .code())
                .isEqualTo("COUPON_UNKNOWN");
    }

    @Test
    void offersAndCampaignsAreRead() {
        assertThat(shop.get("/offers?state=ACTIVE&limit=1").json().path("items").size())
                .isEqualTo(1);
        JsonNode offer = shop.get("/offers/" + key).json();
        assertThat(offer.at("/names/zh-Hant").asText()).isEqualTo("圖書優惠");
        assertThat(offer.at("/benefit/percent").asInt()).isEqualTo(20);
        assertThat(offer.at("/validity/afterGrant").asText()).isEqualTo("P30D");
        assertThat(campaign().path("offer").asText()).isEqualTo(key);
        assertThat(shop.get("/offers/none").code()).isEqualTo("OFFER_UNKNOWN");
        assertThat(shop.get("/campaigns/none").code()).isEqualTo("CAMPAIGN_UNKNOWN");
        assertThat(shop.get("/offers?state=SOME").status()).isEqualTo(400);
    }

    @Test
    void piecesComeBackAndNoMoreThanWereBought() {
        String ref = Rest.ref("P");
        String at = shop.get("/clock").json().path("now").asText();
        Rest.Answer bought = shop.post(
                "/purchases",
                """
                {"ref":"%s","customerRef":"%s","at":"%s","total":{"amount":"30","currency":"USD"},
                 "lines":[{"sku":"B-1","quantity":2,"price":{"amount":"15","currency":"USD"}}]}
                """
                        .formatted(ref, Rest.ref("C"), at));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
        String one = "{\"ref\":\"R1\",\"lines\":[{\"sku\":\"B-1\",\"quantity\":1}]}";
        Rest.Answer back = shop.post("/purchases/" + ref + "/refunds", one);
        assertThat(back.status()).as(back.toString()).isEqualTo(201);
        assertThat(back.json().at("/amount/amount").asText()).isEqualTo("15.00");
        assertThat(shop.post("/purchases/" + ref + "/refunds", one).status()).isEqualTo(200);
        String two = "{\"ref\":\"R2\",\"lines\":[{\"sku\":\"B-1\",\"quantity\":2}]}";
        assertThat(shop.post("/purchases/" + ref + "/refunds", two).code()).isEqualTo("RETURN_EXCEEDS");
        assertThat(shop.post("/purchases/" + ref + "/refunds", "{\"ref\":\"R3\"}")
                        .code())
                .isEqualTo("FIELD_MISSING");
    }

    private JsonNode campaign() {
        return shop.get("/campaigns/" + key).json();
    }

    /** Books for 40 and a toy for 30. */
    private static String checkout(String more) {
        return """
                {"customerRef":"%s","basket":{"total":{"amount":"70","currency":"USD"},"lines":[
                 {"sku":"B-1","category":"books","quantity":2,"price":{"amount":"20","currency":"USD"}},
                 {"sku":"T-1","category":"toys","quantity":1,"price":{"amount":"30","currency":"USD"}}]},%s}
                """
                .formatted(Rest.ref("C"), more);
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
