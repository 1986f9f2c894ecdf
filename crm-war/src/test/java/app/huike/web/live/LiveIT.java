package app.huike.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a browser hears of what others do. */
class LiveIT {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final String CUSTOMER =
            "live-" + UUID.randomUUID().toString().substring(0, 8);

    private static Visit shop;
    private static String task;

    @BeforeAll
    static void aTaskOfTheFirstManager() {
        shop = new Visit(RunningHuike.shared().baseUri(), RunningHuike.shared().apiKey());
        shop.firstPurchase(CUSTOMER, "Live " + CUSTOMER);
        shop.advance("P15D");
        Matcher found = ID.matcher(shop.openTasks(CUSTOMER));
        assertThat(found.find()).isTrue();
        task = found.group(1);
    }

    @Test
    void whoeverHasATaskHearsThatAnotherTookIt() throws Exception {
        try (Stream<String> told = loggedIn("manager1").lines("live")) {
            CompletableFuture<String> event = eventAbout(told, task);
            shop.rest("POST", "tasks/" + task + "/claim", "");
            assertThat(event.get(30, TimeUnit.SECONDS))
                    .contains("\"changed\":[\"" + task)
                    .contains("\"mine\":true");
        }
    }

    /** Another node, or a script, changes the table: this one tells its browsers all the same. */
    @Test
    void whatAnotherNodeDoesIsHeardToo() throws Exception {
        try (Stream<String> told = loggedIn("manager2").lines("live")) {
            CompletableFuture<String> event = eventAbout(told, task);
            elsewhere("insert into task_draft (task_id, login, outcome, note, more, saved_at)"
                    + " values (?, 'lead', null, 'on another node', '{}', now())");
            assertThat(event.get(30, TimeUnit.SECONDS))
                    .contains("\"typed\":[\"" + task)
                    .contains("\"changed\":[]");
        } finally {
            elsewhere("delete from task_draft where task_id = ? and login = 'lead'");
        }
    }

    @Test
    void nobodyElseIsTold() {
        Visit till = loggedIn("till");
        assertThatThrownBy(() -> till.lines("live")).hasMessageContaining("404");
        // nor whoever is not logged in
        assertThatThrownBy(() -> shop.lines("live")).hasMessageContaining("404");
    }

    private static CompletableFuture<String> eventAbout(Stream<String> told, String id) {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> event = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> told.peek(line -> first.complete(line))
                .filter(line -> line.startsWith("data:") && line.contains(id))
                .findFirst()
                .ifPresent(event::complete));
        first.orTimeout(30, TimeUnit.SECONDS).join();
        return event;
    }

    private static Visit loggedIn(String login) {
        Visit visit =
                new Visit(RunningHuike.shared().baseUri(), RunningHuike.shared().apiKey());
        visit.logIn(login, RunningHuike.shared().password());
        return visit;
    }

    private static void elsewhere(String sql) throws SQLException {
        DatabaseAccess database = RunningHuike.shared().database();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, task);
            statement.executeUpdate();
        }
    }
}
