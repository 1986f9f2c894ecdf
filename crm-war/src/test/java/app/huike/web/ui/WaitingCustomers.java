package app.huike.web.ui;

import app.huike.launch.Visit;
import app.huike.testing.NewApiKey;
import app.huike.testing.RunningHuike;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Customers who wait in a version of the welcome that has begun for them alone, so that a test may count all that wait there. */
final class WaitingCustomers {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FILE = "welcome.bpmn";
    private static final String NAME = "Waits ";
    private static final int SHOPS = 4;

    /** What falls due for more takes longer than a call of the clock waits. */
    private static final int AT_ONCE = 500;

    /** A number for each: one that two share makes the second a possible duplicate. */
    private static final AtomicInteger PHONES = new AtomicInteger(2_000_000);

    private final Visit designer = by("designer");
    private final Visit reviewer = by("reviewer");
    private final int version = publish();

    /** The version that they wait in. */
    int version() {
        return version;
    }

    /** So many customers with an owner and a telephone buy for the first time, and have their coupon. */
    void buy(int many, String amount) throws InterruptedException, ExecutionException, SQLException {
        for (int left = many; left > 0; left -= AT_ONCE) {
            sell(Math.min(left, AT_ONCE), amount);
            fallDueTogether();
            Desktop.shop().advance("PT3H");
            fallDueTogether();
        }
    }

    /** At full hours, or the clock would stop on its way for each of them alone. */
    private static void fallDueTogether() throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                Statement together = connection.createStatement()) {
            together.executeUpdate(
                    "update act_ru_job j set duedate_ = date_trunc('hour', j.duedate_) + interval '1 hour', rev_ = j.rev_ + 1"
                            + " from act_ru_execution e join customer c on c.id::text = e.business_key_"
                            + " where e.id_ = j.process_instance_id_ and c.name like '" + NAME
                            + "%' and j.type_ = 'timer'"
                            + " and j.duedate_ <> date_trunc('hour', j.duedate_)");
        }
    }

    private static void sell(int many, String amount) throws InterruptedException, ExecutionException {
        String now = Desktop.shop().now();
        ExecutorService shops = Executors.newFixedThreadPool(SHOPS);
        try {
            List<Future<?>> sold = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                sold.add(shops.submit(() -> sell(Desktop.ref(), amount, now)));
            }
            for (Future<?> each : sold) {
                each.get();
            }
        } finally {
            shops.shutdown();
        }
    }

    private static void sell(String customer, String amount, String now) {
        Visit shop = Desktop.shop();
        shop.rest(
                "PUT",
                "customers/" + customer,
                """
                {"name": "%s", "email": "%s@example.com", "owner": "manager1", "consents": [
                  {"purpose": "MARKETING", "channel": "EMAIL", "state": "GRANTED", "source": "shop", "statedAt": "%s"},
                  {"purpose": "MARKETING", "channel": "PHONE", "state": "GRANTED", "source": "shop", "statedAt": "%s"}],
                 "phone": "+1720%d"}"""
                        .formatted(NAME + customer, customer, now, now, PHONES.incrementAndGet()));
        shop.rest(
                "POST",
                "purchases",
                """
                {"ref": "%s-1", "customerRef": "%s", "at": "%s", "total": {"amount": "%s", "currency": "USD"}}"""
                        .formatted(customer, customer, now, amount));
    }

    /** Tasks that are open at an element of the welcome. */
    int tasksAt(String element) throws SQLException {
        return count("select count(*) from act_ru_task where task_def_key_ = ?", element);
    }

    /** Runs of a version of the welcome. */
    int runsOf(int number) throws SQLException {
        return count(
                "select count(*) from act_ru_execution e join act_re_procdef p on p.id_ = e.proc_def_id_"
                        + " where e.parent_id_ is null and p.key_ = 'welcome' and p.version_ = ?",
                number);
    }

    private static int count(String query, Object value) throws SQLException {
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement ask = connection.prepareStatement(query)) {
            ask.setObject(1, value);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** What the last move of the welcome came to. */
    JsonNode lastMove() {
        return json(reviewer.rest("GET", "stages/welcome/migrations", null))
                .path("items")
                .get(0);
    }

    /** The welcome is as it was shipped again; nothing of these customers falls due in other tests. */
    void goAway(int versions) throws SQLException {
        for (int i = 0; i < versions; i++) {
            reviewer.rest("POST", "stages/welcome/unpublish", "{\"reason\":\"Was a test\"}");
        }
        try (Connection connection = RunningHuike.shared().database().connect();
                PreparedStatement aside = connection.prepareStatement(
                        "update act_ru_job j set suspension_state_ = 2, rev_ = j.rev_ + 1 from act_re_procdef p"
                                + " where p.id_ = j.process_def_id_ and p.key_ = 'welcome' and p.version_ >= ? and p.version_ < ?")) {
            aside.setInt(1, version);
            aside.setInt(2, version + versions);
            aside.executeUpdate();
        }
    }

    /** As it is live, but that duplicates are decided on a day earlier: nothing that these customers come by. */
    private int publish() {
        JsonNode draft = json(designer.rest("POST", "designs", "{\"stage\":\"welcome\",\"title\":\"As before\"}"));
        String design = "designs/" + draft.path("design").path("id").asText();
        ObjectNode files = MAPPER.createObjectNode().put("edition", 1);
        for (JsonNode file : draft.path("files")) {
            if (file.path("name").asText().equals(FILE)) {
                files.putArray("files")
                        .addObject()
                        .put("name", FILE)
                        .put("source", file.path("source").asText().replaceFirst(">P30D<", ">P29D<"));
            }
        }
        JsonNode saved = json(designer.rest("PUT", design + "/files", files.toString()));
        designer.rest("POST", design + "/submission", "{\"edition\":2}");
        String seen = MAPPER.createObjectNode()
                .put("seen", saved.path("seen").asText())
                .toString();
        return json(reviewer.rest("POST", design + "/publication", seen))
                .path("processes")
                .get(0)
                .path("version")
                .asInt();
    }

    private static Visit by(String login) {
        return new Visit(RunningHuike.shared().baseUri(), NewApiKey.of(login, null));
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(text, broken);
        }
    }
}
