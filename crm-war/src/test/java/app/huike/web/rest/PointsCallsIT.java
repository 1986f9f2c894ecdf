package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.launch.DatabaseAccess;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Points and membership as programs see them. */
class PointsCallsIT {

    private static final String SAID =
            "{\"key\":\"genre\",\"value\":\"jazz\",\"source\":\"form\",\"statedAt\":\"2026-01-01T00:00:00Z\"}";

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");
    private final String points = "/customers/" + ref + "/points";

    @BeforeEach
    void aCustomer() {
        shop.put("/customers/" + ref, "{\"name\":\"Anna\",\"owner\":\"manager2\"}");
    }

    @Test
    void pointsAreSpentOnceForAPurchaseAndGivenBack() throws Exception {
        assertThat(shop.get(points).json().path("balance").asLong()).isZero();
        assertThat(shop.post(points + "/redemptions", spend(500, "P-1")).code()).isEqualTo("POINTS_INSUFFICIENT");
        earn(1_200);

        Rest.Answer first = shop.post(points + "/redemptions", spend(700, "P-1"));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("worth").path("amount").asText()).isEqualTo("7.00");
        Rest.Answer again = shop.post(points + "/redemptions", spend(700, "P-1"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(shop.post(points + "/redemptions", spend(701, "P-1")).code()).isEqualTo("SPENDING_DIFFERS");
        assertThat(shop.post(points + "/redemptions", spend(499, "P-2")).code()).isEqualTo("POINTS_TOO_FEW");

        JsonNode balance = shop.get(points).json();
        assertThat(balance.path("balance").asLong()).isEqualTo(500);
        assertThat(balance.path("expiring").get(0).path("points").asLong()).isEqualTo(500);
        String undo = points + "/redemptions/" + first.json().path("id").asText();
        assertThat(shop.delete(undo).status()).isEqualTo(204);
        assertThat(shop.delete(undo).status()).isEqualTo(204);
        assertThat(shop.delete(points + "/redemptions/" + UUID.randomUUID()).code())
                .isEqualTo("SPENDING_UNKNOWN");
        assertThat(shop.get(points).json().path("balance").asLong()).isEqualTo(1_200);
    }

    @Test
    void theStatementIsReadInPagesAndAsItStood() throws Exception {
        earn(1_200);
        String spentAt = shop.post(points + "/redemptions", spend(700, "P-1"))
                .json()
                .path("at")
                .asText();
        shop.post(points + "/redemptions", spend(500, "P-2"));

        JsonNode page = shop.get(points + "/entries?limit=2").json();
        assertThat(page.path("items")).hasSize(2);
        JsonNode rest = shop.get(
                        points + "/entries?limit=2&cursor=" + page.path("next").asText())
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        JsonNode then = shop.get(points + "/entries?at=" + spentAt).json().path("items");
        assertThat(then).hasSize(2);
        assertThat(then.get(0).path("balance").asLong()).isEqualTo(500);
        assertThat(shop.get(points + "/entries?kind=SPENT").json().path("items"))
                .hasSize(2);
        JsonNode later = shop.get(points + "/entries?kind=SPENT&from=" + spentAt + "&limit=1")
                .json()
                .path("items");
        assertThat(later.get(0).path("balance").asLong())
                .as("not a sum of what is shown")
                .isZero();
        assertThat(shop.get(points + "/entries?kind=GIVEN").code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.get(points + "/entries?at=yesterday").code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.get(points + "?currency=GOLD").code()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void aBalanceIsAnsweredAsItStoodAtAMoment() throws Exception {
        String before = shop.get("/clock").json().path("now").asText();
        shop.post("/customers/" + ref + "/membership", "{\"source\":\"till\"}");
        earn(1_200);
        String spentAt = shop.post(points + "/redemptions", spend(700, "P-1"))
                .json()
                .path("at")
                .asText();
        shop.post(points + "/redemptions", spend(500, "P-2"));

        JsonNode then = shop.get(points + "?at=" + spentAt).json();
        assertThat(then.path("balance").asLong()).isEqualTo(500);
        assertThat(then.path("expiring").get(0).path("points").asLong()).isEqualTo(500);
        assertThat(then.path("tier").asText()).isEqualTo("MEMBER");
        assertThat(shop.get(points).json().path("expiring")).isEmpty();
        JsonNode earlier = shop.get(points + "?at=" + Instant.parse(before).minusSeconds(120))
                .json();
        assertThat(earlier.path("balance").asLong()).isZero();
        assertThat(earlier.has("tier")).isFalse();
        assertThat(shop.get(points + "?at=yesterday").code()).isEqualTo("FIELD_INVALID");
    }

    @Test
    void theStagesOfACustomerAreListed() {
        String path = "/customers/" + ref + "/stages";
        assertThat(shop.get(path).json().path("items").findValuesAsText("stage"))
                .containsExactly("PROSPECT");
        Rest.Answer bought = shop.post(
                "/purchases",
                "{\"ref\":\"P-" + ref + "\",\"customerRef\":\"" + ref + "\",\"at\":\""
                        + shop.get("/clock").json().path("now").asText()
                        + "\",\"total\":{\"amount\":\"20.00\",\"currency\":\"USD\"}}");
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
        JsonNode stages = shop.get(path).json();
        assertThat(stages.path("items").findValuesAsText("stage")).containsExactly("NEW", "PROSPECT");
        assertThat(stages.path("items").get(0).path("since").asText()).isNotEmpty();
        assertThat(stages.path("next").isNull()).isTrue();
        assertThat(shop.get("/customers/nobody-" + ref + "/stages").code()).isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void whoAcceptsIsAMember() {
        String path = "/customers/" + ref + "/membership";
        assertThat(shop.get(path).code()).isEqualTo("MEMBERSHIP_UNKNOWN");
        Rest.Answer first = shop.post(path, "{\"source\":\"checkout\",\"preferences\":[" + SAID + "]}");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("tier").asText()).isEqualTo("MEMBER");
        assertThat(first.json().path("missingToNext").path("amount").asText()).isEqualTo("150.00");
        Rest.Answer again = shop.post(path, "{\"source\":\"till\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.http().body()).isEqualTo(first.http().body());
        assertThat(shop.get(points).json().path("tier").asText()).isEqualTo("MEMBER");
        assertThat(shop.post(path, "{\"source\":\"till\",\"preferences\":[{\"key\":\"genre\"}]}")
                        .code())
                .isEqualTo("FIELD_MISSING");
        assertThat(shop.get("/customers/" + ref).json().path("stage").asText()).isEqualTo("PROSPECT");
        assertThat(shop.delete(path).status()).isEqualTo(204);
        assertThat(shop.delete(path).status()).as("twice is once").isEqualTo(204);
        assertThat(shop.get(path).code()).isEqualTo("MEMBERSHIP_UNKNOWN");
        assertThat(shop.delete("/customers/nobody-" + ref + "/membership").code())
                .isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void cashBackPaysInACheckoutAsPointsDo() throws Exception {
        earn("CASHBACK", 1_500);
        JsonNode quote = shop.post("/quotes", checkout("\"cashback\":1200")).json();
        assertThat(quote.path("cashback").path("used").asBoolean()).isTrue();
        assertThat(quote.path("cashback").path("paid").path("amount").asText()).isEqualTo("12.00");
        assertThat(quote.path("toPay").path("amount").asText()).isEqualTo("38.00");
        JsonNode more = shop.post("/quotes", checkout("\"cashback\":1501")).json();
        assertThat(more.path("cashback").path("refusal").path("code").asText()).isEqualTo("POINTS_INSUFFICIENT");
        assertThat(more.path("toPay").path("amount").asText()).isEqualTo("50.00");
        assertThat(shop.post("/quotes", checkout("\"cashback\":0")).code()).startsWith("FIELD_");
        assertThat(shop.post("/quotes", checkout("\"cashback\":{\"amount\":\"1.00\"}"))
                        .code())
                .startsWith("FIELD_");

        Rest.Answer held = shop.post("/reservations", checkout("\"cashback\":1200"));
        assertThat(held.status()).as(held.toString()).isEqualTo(201);
        String reservation = "/reservations/" + held.json().path("id").asText();
        assertThat(shop.get(reservation).json().path("cashback").path("points").asLong())
                .isEqualTo(1_200);
        assertThat(shop.post("/reservations", checkout("\"cashback\":301")).status())
                .isEqualTo(409);
        assertThat(shop.post(reservation + "/confirm", "{\"purchaseRef\":\"K-" + ref + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(shop.post(reservation + "/confirm", "{\"purchaseRef\":\"K-" + ref + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(shop.get(points + "?currency=CASHBACK")
                        .json()
                        .path("balance")
                        .asLong())
                .isEqualTo(300);
    }

    private String checkout(String paying) {
        return "{\"customerRef\":\"" + ref + "\",\"basket\":{\"total\":{\"amount\":\"50.00\",\"currency\":\"USD\"}},"
                + paying + "}";
    }

    @Test
    void membersGetTheDiscountOfTheirTierOnTheGoods() {
        String quote =
                "{\"customerRef\":\"" + ref + "\",\"basket\":{\"total\":{\"amount\":\"110.00\",\"currency\":\"USD\"},"
                        + "\"lines\":[{\"sku\":\"A\",\"category\":\"books\",\"quantity\":1,\"price\":{\"amount\":\"99.99\",\"currency\":\"USD\"}},"
                        + "{\"sku\":\"S\",\"category\":\"shipping\",\"quantity\":1,\"price\":{\"amount\":\"10.01\",\"currency\":\"USD\"}}]}}";
        assertThat(shop.post("/quotes", quote).json().has("member")).isFalse();
        shop.post("/customers/" + ref + "/membership", "{\"source\":\"till\"}");
        Rest.Answer bought = shop.post(
                "/purchases",
                "{\"ref\":\"G-" + ref + "\",\"customerRef\":\"" + ref + "\",\"at\":\""
                        + shop.get("/clock").json().path("now").asText()
                        + "\",\"total\":{\"amount\":\"300.00\",\"currency\":\"USD\"}}");
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
        JsonNode priced = shop.post("/quotes", quote).json();
        assertThat(priced.path("member").path("tier").asText()).isEqualTo("GOLD");
        assertThat(priced.path("member").path("discount").path("amount").asText())
                .as("5 % of the goods, without shipping")
                .isEqualTo("5.00");
        assertThat(priced.path("toPay").path("amount").asText()).isEqualTo("105.00");
    }

    @Test
    void aMembershipIsPaidForRenewedAndEnded() {
        String payments = "/customers/" + ref + "/membership/payments";
        String paid = "{\"ref\":\"F-" + ref + "\",\"plan\":\"prime\",\"tier\":\"GOLD\",\"fee\":{\"amount\":\"49.00\","
                + "\"currency\":\"USD\"},\"lasts\":\"P1Y\",\"renews\":true}";
        Rest.Answer first = shop.post(payments, paid);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("lastDay").asText()).isNotEmpty();
        assertThat(shop.post(payments, paid).status()).isEqualTo(200);
        assertThat(shop.post(payments, paid.replace("49.00", "50.00")).code()).isEqualTo("PAYMENT_DIFFERS");
        assertThat(shop.post(payments, paid.replace("P1Y", "PT1H")).code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.post(payments, paid.replace("true", "\"yes\"")).code()).isEqualTo("FIELD_INVALID");
        assertThat(shop.get("/customers/" + ref + "/membership")
                        .json()
                        .path("tier")
                        .asText())
                .isEqualTo("GOLD");

        String one = payments + "/" + first.json().path("id").asText();
        assertThat(shop.put(one, "{\"renews\":false}").json().path("renews").asBoolean(true))
                .isFalse();
        assertThat(shop.get(payments).json().path("items")).hasSize(1);
        assertThat(shop.delete(one).status()).isEqualTo(204);
        assertThat(shop.delete(one).status()).as("twice is once").isEqualTo(204);
        assertThat(shop.get("/customers/" + ref + "/membership")
                        .json()
                        .path("tier")
                        .asText())
                .isEqualTo("MEMBER");
        assertThat(shop.put(payments + "/" + UUID.randomUUID(), "{\"renews\":true}")
                        .code())
                .isEqualTo("PAID_MEMBERSHIP_UNKNOWN");
    }

    @Test
    void whoPaysForAMembershipIsToldBeforeItEnds() {
        shop.put("/customers/" + ref, "{\"email\":\"" + ref + "@example.com\"}");
        Rest.Answer paid = shop.post(
                "/customers/" + ref + "/membership/payments",
                "{\"ref\":\"F-" + ref + "\",\"plan\":\"prime\",\"tier\":\"GOLD\",\"fee\":{\"amount\":\"49.00\","
                        + "\"currency\":\"USD\"},\"lasts\":\"P20D\",\"renews\":false}");
        assertThat(paid.status()).as(paid.toString()).isEqualTo(201);
        assertThat(shop.post("/clock", "{\"advance\":\"P1D\"}").status()).isEqualTo(200);
        assertThat(shop.get("/messages?customerRef=" + ref).json().path("items").findValuesAsText("template"))
                .contains("membership-renewal-ends");
    }

    @Test
    void whoDoesNotWantToBeAMemberSaysSo() {
        String path = "/customers/" + ref + "/membership";
        assertThat(shop.post(path + "/decline", "{}").code()).isEqualTo("FIELD_MISSING");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(shop.post(path + "/decline", "{\"source\":\"checkout\"}").status())
                    .isEqualTo(200);
        }
        assertThat(shop.get("/customers/" + ref + "/timeline")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .contains("MEMBERSHIP_DECLINED");
        assertThat(shop.post(path, "{\"source\":\"account\"}").status())
                .as("whoever thinks better of it is welcome")
                .isEqualTo(201);
        assertThat(shop.post(path + "/decline", "{\"source\":\"checkout\"}").code())
                .isEqualTo("ALREADY_MEMBER");
        assertThat(shop.post("/customers/nobody-" + ref + "/membership/decline", "{\"source\":\"checkout\"}")
                        .code())
                .isEqualTo("CUSTOMER_UNKNOWN");
    }

    private String spend(int points, String purchase) {
        return "{\"points\":" + points + ",\"purchaseRef\":\"" + purchase + ref + "\"}";
    }

    /** As a process would let the customer earn. A minute ago, by the server's clock: other tests move it. */
    private void earn(long points) throws Exception {
        earn("POINTS", points);
    }

    private void earn(String currency, long points) throws Exception {
        String now = "(cast('" + shop.get("/clock").json().path("now").asText() + "' as timestamptz))";
        DatabaseAccess access = RunningHuike.shared().database();
        try (Connection connection = access.connect()) {
            run(
                    connection,
                    "insert into point_account (id, customer_id, currency, root) select i.id, c.id, '" + currency
                            + "', i.id"
                            + " from customer c, (select gen_random_uuid() as id) i where c.ref = ? on conflict do nothing");
            run(
                    connection,
                    "insert into point_lot (id, account_id, cause, ref, earned, earned_at, activates_at, expires_at)"
                            + " select gen_random_uuid(), a.id, 'test', 'test', " + points + ", " + now + ", " + now
                            + ", " + now + " + interval '100 days' from point_account a"
                            + " join customer c on c.id = a.customer_id where a.currency = '" + currency
                            + "' and c.ref = ?");
            run(
                    connection,
                    "insert into point_entry (id, account_id, lot_id, kind, amount, expires_at, at, actor) select"
                            + " gen_random_uuid(), a.id, l.id, 'EARNED', l.earned, l.expires_at, " + now
                            + " - interval '1 minute', 'test' from point_lot l join point_account a on a.id = l.account_id"
                            + " join customer c on c.id = a.customer_id where a.currency = '" + currency
                            + "' and c.ref = ?");
        }
    }

    private void run(Connection connection, String statement) throws Exception {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, ref);
            prepared.executeUpdate();
        }
    }
}
