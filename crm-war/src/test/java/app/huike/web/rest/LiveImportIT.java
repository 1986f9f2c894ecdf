package app.huike.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A live import says first whom it would contact; many wait for a second person, and nothing starts before. */
class LiveImportIT {

    private static final int MANY = 201;
    private static final Rest LEAD = Rest.demo();
    private static Rest marketing;
    private static Rest manager;

    private final String tag = Rest.ref("LV").substring(0, 12);

    @BeforeAll
    static void colleagues() throws Exception {
        marketing = Rest.by(WhoMayIT.keyOf("marketing", null));
        manager = Rest.by(WhoMayIT.keyOf("manager1", null));
    }

    @Test
    void moreThanTwoHundredWaitForASecondPersonAndStartOnce() throws Exception {
        Upload file = Upload.of(LEAD, "mode=live", rows(MANY));
        JsonNode asked = waiting(file);
        assertThat(asked.path("starts").asInt()).isEqualTo(MANY);
        assertThat(file.all(file.path() + "/starts"))
                .extracting(start -> start.path("customerRef").asText())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, MANY).mapToObj(i -> tag + "-C" + i).toList());

        Rest.Answer own = LEAD.post(file.path() + "/confirm", "");
        assertThat(own.status()).as(own.toString()).isEqualTo(422);
        assertThat(own.code()).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(manager.post(file.path() + "/confirm", "").status()).isEqualTo(404);
        assertThat(manager.get(file.path() + "/starts").status()).isEqualTo(404);
        Thread.sleep(2_500); // the worker looks each second
        assertThat(file.now().path("state").asText()).isEqualTo("QUEUED");
        assertThat(stored()).isZero();
        assertThat(number("select count(*) from customer where ref like ?")).isZero();

        Rest.Answer confirmed = marketing.post(file.path() + "/confirm", "");
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(confirmed.json().path("confirmedBy").asText()).isEqualTo("marketing");
        JsonNode done = file.awaitEnd();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("loaded").asInt()).isEqualTo(MANY);
        assertThat(started()).isEqualTo(MANY);
        assertThat(marketing.post(file.path() + "/confirm", "").code()).isEqualTo("IMPORT_NOT_WAITING");
        assertThat(marketing.post(file.path() + "/drop", "").code()).isEqualTo("IMPORT_NOT_WAITING");
        assertThat(number(
                        "select count(*) from audit_entry where action = 'IMPORT_CONFIRMED' and subject like ?",
                        file.id()))
                .isEqualTo(1);
    }

    @Test
    void whatIsDroppedStartsNothing() throws Exception {
        Upload file = Upload.of(LEAD, "mode=live", rows(MANY) + tag + "-bad,c,nonsense,1,USD,\n");
        waiting(file);
        Rest.Answer dropped = LEAD.post(file.path() + "/drop", "");
        assertThat(dropped.status()).as(dropped.toString()).isEqualTo(200);
        assertThat(dropped.json().path("state").asText()).isEqualTo("FAILED");
        assertThat(dropped.json().path("droppedBy").asText()).isEqualTo("lead");
        assertThat(dropped.json().path("loaded").asInt()).isZero();
        assertThat(marketing.post(file.path() + "/confirm", "").code()).isEqualTo("IMPORT_NOT_WAITING");
        assertThat(stored()).isZero();
        assertThat(file.all(file.path() + "/starts")).isEmpty();
        assertThat(file.problems()).as("what the look found").hasSize(1);
        assertThat(number("select count(*) from import_piece where import_id::text like ?", file.id()))
                .isZero();
    }

    @Test
    void whatNobodyConfirmsInFiveDaysIsDropped() throws Exception {
        Upload file = Upload.of(LEAD, "mode=live", rows(MANY));
        waiting(file);
        advance("P4D");
        assertThat(file.now().path("waitsFor").asText()).isEqualTo("confirmation");
        advance("P1DT1H");
        assertThat(file.awaitEnd().path("droppedBy").asText()).isEqualTo("system");
        assertThat(stored()).isZero();
    }

    @Test
    void fewGoOnAndWhatWasForetoldIsWhatHappens() throws Exception {
        Instant now = now();
        for (String known : List.of("staff", "loyal", "back", "erased", "fresh")) {
            assertThat(LEAD.put("/customers/" + tag + "-" + known, "{\"name\":\"Berta\"}")
                            .status())
                    .isEqualTo(201);
        }
        change("insert into customer_flag select id, 'staff' from customer where ref = ?", tag + "-staff");
        buys("loyal", "h1", "2020-01-01T00:00:00Z");
        buys("back", "h2", now.minusSeconds(600).toString());
        LEAD.post(
                "/purchases/" + tag + "-h2/refunds",
                "{\"ref\":\"R\",\"amount\":{\"amount\":\"5\",\"currency\":\"USD\"}}");
        assertThat(LEAD.delete("/customers/" + tag + "-erased").status()).isEqualTo(204);
        Instant recent = now.minus(Duration.ofHours(5));
        String csv = Upload.HEADER
                + row("p1", "staff", recent, "50", "USD", "jazz")
                + row("p2", "loyal", recent, "50", "USD", "jazz")
                + row("p3", "back", recent.plusSeconds(3), "50", "USD", "jazz")
                + row("p4", "erased", recent, "50", "USD", "jazz")
                + row("p5", "fresh", recent, "0", "USD", "jazz")
                + row("p6", "fresh", recent.plusSeconds(1), "50", "USD", "gift-card")
                + row("p7", "fresh", recent.plusSeconds(2), "50", "USD", "jazz")
                + row("p8", "fresh", recent.plusSeconds(3), "60", "USD", "jazz")
                + row("p9", "foreign", recent, "50", "EUR", "jazz")
                + row("p10", "late", now.minus(Duration.ofHours(73)), "50", "USD", "jazz")
                + row("p11", "late", recent, "50", "USD", "jazz")
                + row("p12", "new", recent, "50", "USD", "")
                + row("p12", "new", recent, "50", "USD", "");

        Upload look = Upload.of(LEAD, "mode=live&dryRun=true", csv);
        JsonNode seen = look.awaitEnd();
        assertThat(seen.path("state").asText()).isEqualTo("DONE");
        List<JsonNode> starts = look.all(look.path() + "/starts");
        assertThat(starts)
                .extracting(start -> start.path("purchaseRef").asText())
                .containsExactly(tag + "-p3", tag + "-p7", tag + "-p12");
        assertThat(starts.get(0).path("name").asText()).isEqualTo("Berta");
        assertThat(starts.get(0).path("known").asBoolean()).isTrue();
        assertThat(starts.get(2).path("known").asBoolean()).isFalse();
        assertThat(starts.get(2).path("total").path("amount").asText()).isEqualTo("50.00");

        Upload file = Upload.of(LEAD, "mode=live", csv);
        JsonNode done = file.awaitEnd();
        assertThat(done.path("state").asText()).isEqualTo("DONE");
        assertThat(done.path("starts").asInt()).isEqualTo(3);
        assertThat(List.of(
                        done.path("loaded").asInt(),
                        done.path("duplicate").asInt(),
                        done.path("bad").asInt()))
                .containsExactly(11, 1, 1);
        assertThat(file.problems().get(0).path("code").asText()).isEqualTo("CUSTOMER_ERASED");
        assertThat(refs("select ref from purchase where ref like ? and told_first order by at desc, ref"))
                .containsExactlyInAnyOrder(tag + "-p3", tag + "-p7", tag + "-p12");
    }

    private JsonNode waiting(Upload file) throws InterruptedException {
        JsonNode asked = file.await(
                seen -> seen.has("waitsFor") && !seen.path("waitsFor").asText().equals("upload"));
        assertThat(asked.path("waitsFor").asText()).as(asked.toString()).isEqualTo("confirmation");
        assertThat(asked.path("state").asText()).isEqualTo("QUEUED");
        return asked;
    }

    private String rows(int many) {
        Instant at = now().minusSeconds(many);
        StringBuilder csv = new StringBuilder(Upload.HEADER);
        for (int i = 0; i < many; i++) {
            csv.append(row("P" + i, "C" + i, at.plusSeconds(i), "50.00", "USD", "jazz"));
        }
        return csv.toString();
    }

    private String row(String ref, String customer, Instant at, String amount, String currency, String category) {
        return "%s-%s,%s-%s,%s,%s,%s,%s\n".formatted(tag, ref, tag, customer, at, amount, currency, category);
    }

    private void buys(String customer, String ref, String at) {
        Rest.Answer bought = LEAD.post(
                "/purchases",
                "{\"ref\":\"%s-%s\",\"customerRef\":\"%s-%s\",\"at\":\"%s\",\"total\":{\"amount\":\"5\",\"currency\":\"USD\"}}"
                        .formatted(tag, ref, tag, customer, at));
        assertThat(bought.status()).as(bought.toString()).isEqualTo(201);
    }

    private static void advance(String duration) {
        Rest.Answer moved = LEAD.post("/clock", "{\"advance\":\"" + duration + "\"}");
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    }

    private static Instant now() {
        return Instant.parse(LEAD.get("/clock").json().path("now").asText());
    }

    private long stored() throws SQLException {
        return number("select count(*) from purchase where ref like ?");
    }

    private long started() throws SQLException {
        return number(
                "select count(distinct i.business_key_) from act_hi_procinst i"
                        + " join customer c on c.id::text = i.business_key_ where i.proc_def_key_ = 'welcome' and c.ref like ?");
    }

    private long number(String query) throws SQLException {
        return number(query, tag + "%");
    }

    private static long number(String query, String value) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> refs(String query) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, tag + "%");
            ResultSet rows = statement.executeQuery();
            List<String> refs = new java.util.ArrayList<>();
            while (rows.next()) {
                refs.add(rows.getString(1));
            }
            return refs;
        }
    }

    private static void change(String statement, String value) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement change = connection.prepareStatement(statement)) {
            change.setString(1, value);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }
}
