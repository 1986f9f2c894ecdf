package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer goes the whole way of the welcome, and whatever is known of the person stands in no table of the engine. */
class NoPersonalDataInTheEngineIT {

    private static final Rest SHOP = Rest.demo();
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);
    private static final String REF = "planted-" + MARK;
    private static final String NAME = "Zdeňka Plantová" + MARK;
    private static final String CHINESE_NAME = "林曉梅種" + MARK;
    private static final String EMAIL = "zp" + MARK + "@example.com";
    private static final String PHONE = "+1202" + (2_000_000 + Math.floorMod(MARK.hashCode(), 7_000_000));
    private static final String ADDRESS = "Seed Street " + MARK;
    private static final String FIRST_NOTE = "Her lid is loose, she said " + MARK;
    private static final String SECOND_NOTE = "他的盖子换了 " + MARK;
    private static final String SKU = "SKU-" + MARK;

    @BeforeAll
    static void theWholeWay() {
        String now = SHOP.get("/clock").json().path("now").asText();
        put(
                """
                {"name":"%s","email":"%s","phone":"%s","postalAddress":"%s","birthday":"1987-03-14","owner":"manager1",
                 "consents":[%s,%s]}"""
                        .formatted(NAME, EMAIL, PHONE, ADDRESS, consent("EMAIL", now), consent("PHONE", now)));
        done(SHOP.post(
                "/purchases",
                """
                {"ref":"%s-1","customerRef":"%s","at":"%s","total":{"amount":"900.00","currency":"USD"},
                 "lines":[{"sku":"%s","category":"jazz","quantity":1,"price":{"amount":"900.00","currency":"USD"}}]}"""
                        .formatted(REF, REF, now, SKU)));
        advance("PT3H");
        put("{\"name\":\"%s\"}".formatted(CHINESE_NAME));
        advance("P15D");
        complete("welcome-call", "reached-problem", FIRST_NOTE);
        advance("P3D");
        complete("complaint-escalated", "seen", SECOND_NOTE);
        done(SHOP.post(
                "/purchases/" + REF + "-1/refunds",
                "{\"ref\":\"R\",\"amount\":{\"amount\":\"5\",\"currency\":\"USD\"}}"));
    }

    @Test
    void whatIsKnownOfThePersonIsInNoTableOfTheEngine() throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect()) {
            List<String> engine = tables(connection, "act\\_%");
            assertThat(engine)
                    .as("all of the engine's tables: it has none for identities, nor for cases of its own")
                    .hasSizeGreaterThanOrEqualTo(38)
                    .contains("act_ge_bytearray", "act_hi_varinst", "act_hi_comment");
            String customer = id(connection);
            assertThat(holding(connection, engine, customer))
                    .as("the customer's journey was in the engine")
                    .contains("act_hi_procinst");
            for (String planted : List.of(
                    NAME, CHINESE_NAME, EMAIL, PHONE, ADDRESS, "1987-03-14", FIRST_NOTE, SECOND_NOTE, SKU, MARK)) {
                assertThat(holding(connection, engine, planted)).as(planted).isEmpty();
            }
        }
    }

    /** Without this, the other test might look for what it cannot find. */
    @Test
    void theSameLookFindsItWhereItBelongs() throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect()) {
            List<String> all = tables(connection, "%");
            assertThat(holding(connection, all, NAME)).contains("message");
            assertThat(holding(connection, all, CHINESE_NAME)).contains("customer");
            for (String place : List.of(EMAIL, PHONE, ADDRESS)) {
                assertThat(holding(connection, all, place)).contains("contact_point");
            }
            assertThat(holding(connection, all, FIRST_NOTE))
                    .as("a call is a contact with the customer")
                    .contains("interaction");
            assertThat(holding(connection, all, SECOND_NOTE))
                    .as("looking after a promise is none")
                    .contains("lifecycle_task");
            assertThat(holding(connection, all, SKU)).contains("purchase_line");
        }
    }

    /** The tables with a row that says it: as text, as bytes, or as JSON writes characters beyond ASCII. */
    private static List<String> holding(Connection connection, List<String> tables, String planted)
            throws SQLException {
        String bytes = HexFormat.of().formatHex(planted.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            for (String form :
                    Stream.of(planted, bytes, escaped(planted)).distinct().toList()) {
                if (!texts(
                                connection,
                                "select 1 from " + table + " t where strpos(lower(t::text), lower('" + form
                                        + "')) > 0 limit 1")
                        .isEmpty()) {
                    found.add(table);
                    break;
                }
            }
        }
        return found;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static List<String> tables(Connection connection, String like) throws SQLException {
        return texts(
                connection,
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name like '" + like + "'");
    }

    private static String id(Connection connection) throws SQLException {
        return texts(connection, "select id from customer where ref = '" + REF + "'")
                .get(0);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void complete(String kind, String outcome, String note) {
        JsonNode open = SHOP.get("/tasks?state=open&customerRef=" + REF).json().path("items");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("kind").asText()).isEqualTo(kind);
        done(SHOP.post(
                "/tasks/" + open.get(0).path("id").asText() + "/complete",
                "{\"outcome\":\"%s\",\"note\":\"%s\"}".formatted(outcome, note)));
    }

    private static void put(String json) {
        done(SHOP.put("/customers/" + REF, json));
    }

    private static void advance(String duration) {
        done(SHOP.post("/clock", "{\"advance\":\"" + duration + "\"}"));
    }

    private static void done(Rest.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }

    private static String consent(String channel, String at) {
        return "{\"purpose\":\"MARKETING\",\"channel\":\"%s\",\"state\":\"GRANTED\",\"source\":\"checkout\",\"statedAt\":\"%s\"}"
                .formatted(channel, at);
    }
}
