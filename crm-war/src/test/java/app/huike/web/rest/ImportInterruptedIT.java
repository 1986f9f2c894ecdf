package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The server is killed in the middle of a file: the next start goes on where it stopped, and every row counts once. That it is the middle does not
 * hang on how fast the machine is: the row in the middle is held by another transaction until the server is dead.
 */
class ImportInterruptedIT {

    private static final int ROWS = 30_000;
    private static final int CUSTOMERS = 7_000;
    /** Every so many rows one is bad; no customer has but bad ones. */
    private static final int BAD = 1_001;

    private static final int LIVE = 150;

    private static RunningHuike huike;
    private static Rest shop;

    @BeforeAll
    static void aServerOfItsOwn() {
        huike = RunningHuike.with("interrupted", Map.of());
        shop = Rest.at(huike);
    }

    @AfterAll
    static void stopped() {
        huike.close();
    }

    @Test
    void historyGoesOnWhereItStopped() throws Exception {
        Upload file;
        try (Connection held = purchaseHeld("H-" + ROWS / 2)) {
            file = Upload.of(shop, "mode=history", history());
            JsonNode before = file.await(seen -> seen.path("total").asInt() >= 10_000);
            assertThat(before.path("state").asText()).isEqualTo("RUNNING");
            huike.die();
            held.rollback();
        }
        // before the start: a slow one outlasts the lease, and then nobody is waited for
        assertThat(number("select max(total) from import_run")).isBetween(10_000L, (long) ROWS / 2);
        huike.startAgain();
        theLeaseOfTheDeadIsOver();

        JsonNode done = file.awaitEnd();
        int bad = badLines().size();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(counts(done)).containsExactly(ROWS, ROWS - bad, 0, bad);
        assertThat(number("select count(*) from purchase where ref like 'H-%'")).isEqualTo(ROWS - bad);
        assertThat(number("select sum(purchases) from purchase_summary s join customer c on c.id = s.customer_id"
                        + " where c.ref like 'HC-%'"))
                .isEqualTo(ROWS - bad);
        assertThat(number("select count(*) from customer_stage_history h join customer c on c.id = h.customer_id"
                        + " where h.until is null and c.ref like 'HC-%'"))
                .isEqualTo(CUSTOMERS);
        assertThat(file.problems())
                .extracting(problem -> problem.path("line").asInt())
                .containsExactlyElementsOf(badLines());
        assertThat(number("select count(*) from import_piece"))
                .as("bytes of the file")
                .isZero();
    }

    @Test
    void liveGoesOnWithTheNextRowAndEveryFirstPurchaseStartsOnce() throws Exception {
        Upload file;
        try (Connection held = purchaseHeld("L-" + LIVE / 2)) {
            file = Upload.of(shop, "mode=live", live());
            file.await(seen -> number("select count(*) from purchase where ref like 'L-%'") == LIVE / 2);
            huike.die();
            held.rollback();
        }
        assertThat(number("select count(*) from purchase where ref like 'L-%'")).isEqualTo(LIVE / 2);
        huike.startAgain();
        theLeaseOfTheDeadIsOver();

        JsonNode done = file.awaitEnd();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(counts(done)).containsExactly(LIVE, LIVE, 0, 0);
        assertThat(number("select count(*) from purchase where ref like 'L-%' and told_first"))
                .isEqualTo(LIVE);
        assertThat(number("select count(distinct business_key_) from act_hi_procinst where proc_def_key_ = 'welcome'"))
                .isEqualTo(LIVE);
        assertThat(number("select count(*) from act_hi_procinst where proc_def_key_ = 'welcome'"))
                .isEqualTo(LIVE);
    }

    /** Whoever writes this purchase has to wait until the transaction of the answer is over; then there is no such purchase. */
    private static Connection purchaseHeld(String ref) throws SQLException {
        shop.put("/customers/HELD", "{\"name\": \"Helga Held\"}");
        Connection holding = huike.database().connect();
        holding.setAutoCommit(false);
        try (PreparedStatement held = holding.prepareStatement(
                """
                insert into purchase (id, ref, customer_id, at, minor, currency, mode, recorded_at)
                select gen_random_uuid(), ?, id, now(), 100, 'USD', 'HISTORY', now() from customer where ref = 'HELD'""")) {
            held.setString(1, ref);
            assertThat(held.executeUpdate()).isEqualTo(1);
        }
        return holding;
    }

    /** Nobody wants to wait for the minute that another node would leave to it. */
    private static void theLeaseOfTheDeadIsOver() throws SQLException {
        try (Connection connection = huike.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update import_run set lease_until = now() where lease_until is not null");
        }
    }

    private static String history() {
        StringBuilder csv = new StringBuilder(Upload.HEADER);
        for (int i = 0; i < ROWS; i++) {
            String amount = i % BAD == BAD / 2 ? "much" : (i % 90 + 1) + ".50";
            csv.append("H-%d,HC-%d,2025-%02d-%02dT10:00:00Z,%s,USD,jazz\n"
                    .formatted(i, i % CUSTOMERS, i % 12 + 1, i % 28 + 1, amount));
        }
        return csv.toString();
    }

    private static String live() {
        Instant now =
                Instant.parse(shop.get("/clock").json().path("now").asText()).minusSeconds(LIVE);
        StringBuilder csv = new StringBuilder(Upload.HEADER);
        for (int i = 0; i < LIVE; i++) {
            csv.append("L-%d,LC-%d,%s,60.00,USD,jazz\n".formatted(i, i, now.plusSeconds(i)));
        }
        return csv.toString();
    }

    private static List<Integer> badLines() {
        List<Integer> lines = new ArrayList<>();
        for (int i = BAD / 2; i < ROWS; i += BAD) {
            lines.add(i + 2);
        }
        return lines;
    }

    private static List<Integer> counts(JsonNode run) {
        return List.of(
                run.path("total").asInt(),
                run.path("loaded").asInt(),
                run.path("duplicate").asInt(),
                run.path("bad").asInt());
    }

    private static long number(String query) {
        try (Connection connection = huike.database().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
