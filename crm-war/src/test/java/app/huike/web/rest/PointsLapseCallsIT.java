package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The notice before points lapse, over the real sweep, engine, outbox and ledger. */
class PointsLapseCallsIT {

    private final Rest shop = Rest.demo();
    private final String ref = Rest.ref("C");

    @Test
    void whoHasSomethingThatEndsIsToldOnceInTimeAndTheLedgerKnows() throws SQLException {
        shop.put("/customers/" + ref, "{\"name\":\"Anna\",\"email\":\"" + ref + "@example.com\"}");
        // at the same second, or they were two ends
        String now = shop.get("/clock").json().path("now").asText();
        endsIn("25 days", now, "POINTS", 300);
        endsIn("25 days", now, "CASHBACK", 450);
        advance("P1D");
        assertThat(messages()).isEqualTo(1);
        assertThat(told()).isZero();
        advance("P5D");
        assertThat(messages()).as("once for an end").isEqualTo(1);
        assertThat(told()).as("of both currencies, by one message").isEqualTo(2);
        assertThat(shop.get("/customers/" + ref + "/journeys")
                        .json()
                        .path("items")
                        .findValuesAsText("process"))
                .containsExactly("points-lapse");
    }

    private long messages() {
        JsonNode sent = shop.get("/messages?customerRef=" + ref).json().path("items");
        return sent.findValuesAsText("template").stream()
                .filter(template -> template.startsWith("points-lapse"))
                .count();
    }

    private void advance(String duration) {
        assertThat(shop.post("/clock", "{\"advance\":\"" + duration + "\"}").status())
                .isEqualTo(200);
    }

    private long told() throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from point_notice n join customer c"
                                + " on c.id = n.customer_id where c.ref = ? and n.told_at <= n.ends_at - interval '14 days'")) {
            query.setString(1, ref);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void endsIn(String time, String now, String currency, long amount) throws SQLException {
        String statement =
                "with c as (select id, cast(? as timestamptz) as now, date_trunc('second', cast(? as timestamptz))"
                        + " + cast(? as interval) as ends from customer where ref = ?),"
                        + " a as (insert into point_account (id, customer_id, currency, root) select x.id, c.id, ?, x.id"
                        + " from c, (select gen_random_uuid() as id) x returning id),"
                        + " l as (insert into point_lot (id, account_id, cause, ref, earned, earned_at, activates_at, expires_at)"
                        + " select gen_random_uuid(), a.id, 'test', 'test', ?, c.now, c.now, c.ends from a, c returning *)"
                        + " insert into point_entry (id, account_id, lot_id, kind, amount, expires_at, at, actor)"
                        + " select gen_random_uuid(), l.account_id, l.id, 'EARNED', l.earned, l.expires_at, l.earned_at, 'test' from l";
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setString(1, now);
            insert.setString(2, now);
            insert.setString(3, time);
            insert.setString(4, ref);
            insert.setString(5, currency);
            insert.setLong(6, amount);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }
}
