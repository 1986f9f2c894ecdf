package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.offer.domain.CouponCode;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The notice before a coupon ends, over the real sweep, engine, outbox and coupons. */
class CouponEndsCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");

    @Test
    void holderIsToldOnceOfACouponOfAWinBackAndNotOfOneOfTheWelcome() throws SQLException {
        isCustomer("GRANTED");
        holds("win-back", "20 days", "6 days");
        holds("welcome", "20 days", "6 days");
        holds("care", "1 day", "6 days");
        holds("churn-warning", "20 days", "20 days");
        advance("P1D");
        assertThat(notices()).as("one, of the win-back's").isEqualTo(1);
        advance("P1D");
        assertThat(notices()).as("once for a coupon").isEqualTo(1);
        assertThat(journeys()).containsExactly("coupon-ends");
    }

    @Test
    void giftAndCashBackAndWhatWorksOnAnyBasketAreToldOf() throws SQLException {
        isCustomer("GRANTED");
        holds("campaign", "20 days", "6 days", "kind = 'GIFT', percent = 0, min_basket_minor = 0");
        holds("autumn", "20 days", "6 days", "kind = 'CASHBACK', min_basket_minor = 0");
        holds("win-back", "20 days", "6 days", "min_basket_minor = 0");
        holds("spring", "20 days", "6 days", "kind = 'FREE_ITEM', percent = 0, sku = 'A-1', uses_limit = 3, taken = 1");
        advance("P1D");
        assertThat(journeys())
                .as("not of what was used, if only once")
                .hasSize(3)
                .containsOnly("coupon-ends");
        // the limits of a day let one message out, and the others wait
        advance("P3D");
        assertThat(notices()).isPositive();
        assertThat(shop.get("/messages?customerRef=" + ref).json().path("items").findValuesAsText("state"))
                .doesNotContain("FAILED");
    }

    @Test
    void withoutConsentTheLogSaysWhyNothingWasWritten() throws SQLException {
        isCustomer("WITHDRAWN");
        holds("win-back", "20 days", "6 days");
        advance("P1D");
        assertThat(notices()).isZero();
        JsonNode lines = shop.get("/customers/" + ref + "/timeline").json().path("items");
        assertThat(lines.findValuesAsText("reason")).contains("NO_CONSENT");
    }

    private void isCustomer(String consent) {
        assertThat(shop.put(
                                "/customers/" + ref,
                                """
                                {"name":"Anna","email":"%s@example.com","consents":[{"purpose":"MARKETING","channel":"EMAIL",
                                 "state":"%s","statedAt":"2020-01-01T00:00:00Z","source":"shop","wording":"v1"}]}"""
                                        .formatted(ref, consent))
                        .status())
                .isIn(200, 201);
    }

    private long notices() {
        JsonNode sent = shop.get("/messages?customerRef=" + ref).json().path("items");
        return sent.findValuesAsText("template").stream()
                .filter("coupon-ends"::equals)
                .count();
    }

    private List<String> journeys() {
        return shop.get("/customers/" + ref + "/journeys").json().path("items").findValuesAsText("process");
    }

    private void advance(String duration) {
        assertThat(shop.post("/clock", "{\"advance\":\"" + duration + "\"}").status())
                .isEqualTo(200);
    }

    /** The same, with other terms. */
    private void holds(String cause, String since, String left, String terms) throws SQLException {
        holds(cause, since, left);
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement update = connection.prepareStatement("update coupon set " + terms
                        + " where cause = ? and customer_id = (select id from customer where ref = ?)")) {
            update.setString(1, cause);
            update.setString(2, ref);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void holds(String cause, String since, String left) throws SQLException {
        String now = shop.get("/clock").json().path("now").asText();
        String statement =
                "insert into coupon (id, code, customer_id, offer, cause, cause_ref, percent, min_basket_minor, currency,"
                        + " state, granted_at, valid_until) select gen_random_uuid(), ?, id, ?, ?, 'test',"
                        + " 10, 3000, 'USD', 'GRANTED', cast(? as timestamptz) - cast(? as interval), cast(? as timestamptz) + cast(? as interval)"
                        + " from customer where ref = ?";
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setString(1, CouponCode.random(new SecureRandom()).characters());
            insert.setString(2, cause);
            insert.setString(3, cause);
            insert.setString(4, now);
            insert.setString(5, since);
            insert.setString(6, now);
            insert.setString(7, left);
            insert.setString(8, ref);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
