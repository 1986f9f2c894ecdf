package app.huike.web.ui;

import app.huike.testing.RunningHuike;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.By;

/**
 * What a page costs.
 *
 * @param components of the page's tree, as the server keeps them
 * @param markup pieces of plain markup between them, which it does not keep
 * @param frameStatements what the frame of every page asks of the database
 * @param ownStatements what this page asks besides
 * @param first what a browser fetches that was never here
 * @param second the same when it comes back
 */
record PageCost(
        String login,
        String path,
        int components,
        int markup,
        int frameStatements,
        List<String> ownStatements,
        Fetched first,
        Fetched second) {

    /** Requests, and bytes over the wire with headers; {@code page} is the part of the page itself. */
    record Fetched(long requests, long bytes, long page) {

        String cells() {
            return requests + " | " + kilo(page) + " | " + kilo(bytes);
        }

        private static String kilo(long bytes) {
            return String.valueOf(Math.round(bytes / 1000.0));
        }
    }

    static String table(List<PageCost> costs) {
        return "| page | as | components | markup | statements | of these the frame's | requests at first | kB of the page | kB in all"
                + " | requests later | kB of the page | kB in all |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n"
                + costs.stream().map(PageCost::line).collect(Collectors.joining())
                + "\n"
                + costs.stream().map(PageCost::asked).collect(Collectors.joining());
    }

    /** The page, and who looks at it. */
    String page() {
        return path + " (" + login + ")";
    }

    private PageCost asking(Map<String, Integer> asked, Map<String, Integer> frame) {
        List<String> own = new ArrayList<>();
        asked.forEach((text, times) -> {
            for (int i = frame.getOrDefault(text, 0); i < times; i++) {
                own.add(text);
            }
        });
        int all = asked.values().stream().mapToInt(Integer::intValue).sum();
        return new PageCost(login, path, components, markup, all - own.size(), own, first, second);
    }

    private String line() {
        return "| " + path + " | " + login + " | " + components + " | " + markup + " | "
                + (frameStatements + ownStatements.size()) + " | " + frameStatements + " | " + first.cells() + " | "
                + second.cells() + " |\n";
    }

    private String asked() {
        return ownStatements.stream()
                .map(each -> page() + ": " + each.replaceAll("\\s+", " ") + "\n")
                .collect(Collectors.joining());
    }

    /** Takes it at a desk where somebody is logged in. */
    static final class Measure {

        /** What runs by itself meanwhile does not run at each visit: what a page asks it asks each time. */
        private static final int TIMES = 3;

        /** The account is asked for at most every two seconds; on a busy machine that is each visit. */
        private static final Duration KNOWN_FOR = Duration.ofSeconds(3);

        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        private final Desktop desktop;

        Measure(Desktop desktop) {
            this.desktop = desktop;
        }

        /** By one look: what ran by itself meanwhile may be among its statements. */
        PageCost of(ShopPages.Visit visit, Map<String, Integer> frame) throws SQLException {
            return of(visit, frame, texts(visited(ShopPages.address(visit.path()))));
        }

        /** By looks at two times, some seconds apart: what ran by itself at the one is not among its statements. */
        PageCost exactly(ShopPages.Visit visit, Map<String, Integer> frame) throws SQLException {
            String address = ShopPages.address(visit.path());
            Map<String, Integer> before = statements(address);
            PageCost seen = of(visit, frame, before);
            Map<String, Integer> later = statements(address);
            before.replaceAll((text, times) -> Math.min(times, later.getOrDefault(text, 0)));
            return seen.asking(before, frame);
        }

        private PageCost of(ShopPages.Visit visit, Map<String, Integer> frame, Map<String, Integer> asked) {
            String address = ShopPages.address(visit.path());
            desktop.browser.forgetFiles();
            Fetched first = fetched(address);
            int components = told("components");
            int markup = told("markup");
            Fetched second = fetched(address);
            return new PageCost(visit.login(), visit.path(), components, markup, 0, List.of(), first, second)
                    .asking(asked, frame);
        }

        private Fetched fetched(String address) {
            desktop.browser.driver().get("about:blank");
            desktop.open(address);
            desktop.see(By.tagName("h1"));
            // what the page's scripts ask when it is there, such as whether anything is new
            pause(Duration.ofMillis(150));
            Object[] got = ((List<?>)
                            desktop.script(
                                    "const all = [...performance.getEntriesByType('navigation'),"
                                            + " ...performance.getEntriesByType('resource')].filter(each => each.transferSize > 0);"
                                            + " return [all.length, all.reduce((sum, each) => sum + each.transferSize, 0), all[0].transferSize]"))
                    .toArray();
            return new Fetched(
                    ((Number) got[0]).longValue(), ((Number) got[1]).longValue(), ((Number) got[2]).longValue());
        }

        /** What the page tells of its own size. */
        private int told(String name) {
            Object told = desktop.script(
                    "const entry = performance.getEntriesByType('navigation')[0];"
                            + " const told = entry.serverTiming.find(each => each.name === arguments[0]);"
                            + " return told ? told.duration : 0",
                    name);
            return ((Number) told).intValue();
        }

        /** What the frame of each page asks: of a visit at once after another, and of one to which nothing is known any more from the visit before. */
        Map<String, Integer> frame(String address) throws SQLException {
            Map<Long, Integer> asked = visited(address);
            pause(KNOWN_FOR);
            visited(address).forEach((statement, times) -> asked.merge(statement, times, Math::max));
            return texts(asked);
        }

        /** The statements of one visit, with how often; settings of a transaction and its begin and end are none. */
        Map<String, Integer> statements(String address) throws SQLException {
            Map<Long, Integer> asked = visited(address);
            for (int i = 1; i < TIMES; i++) {
                Map<Long, Integer> again = visited(address);
                asked.replaceAll((statement, times) -> Math.min(times, again.getOrDefault(statement, 0)));
            }
            return texts(asked);
        }

        private Map<Long, Integer> visited(String address) throws SQLException {
            Map<Long, Long> before = counted();
            get(address);
            Map<Long, Integer> asked = new LinkedHashMap<>();
            counted()
                    .forEach((statement, calls) ->
                            asked.put(statement, (int) (calls - before.getOrDefault(statement, 0L))));
            return asked;
        }

        private void get(String address) {
            String cookies = desktop.browser.driver().manage().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            URI page = RunningHuike.shared().baseUri().resolve(address);
            try {
                CLIENT.send(
                        HttpRequest.newBuilder(page).header("Cookie", cookies).build(),
                        HttpResponse.BodyHandlers.discarding());
            } catch (IOException unreachable) {
                throw new IllegalStateException(unreachable);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private static void pause(Duration time) {
            try {
                Thread.sleep(time.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        /** Calls by the number of the statement: to read all texts takes longer than a page. */
        private static Map<Long, Long> counted() throws SQLException {
            try (Connection connection = RunningHuike.shared().database().connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select queryid, sum(calls) as calls"
                            + " from measured.pg_stat_statements(false) group by queryid")) {
                Map<Long, Long> counted = new LinkedHashMap<>();
                while (rows.next()) {
                    counted.put(rows.getLong("queryid"), rows.getLong("calls"));
                }
                return counted;
            }
        }

        private static Map<String, Integer> texts(Map<Long, Integer> asked) throws SQLException {
            asked.values().removeIf(times -> times == 0);
            try (Connection connection = RunningHuike.shared().database().connect();
                    PreparedStatement statement = connection.prepareStatement("select queryid, min(query) as query"
                            + " from measured.pg_stat_statements where queryid = any (?)"
                            + " and query ~* '^\\s*(select|with|insert|update|delete)' and query !~ 'set_config|pg_stat_statements'"
                            + " group by queryid")) {
                statement.setArray(
                        1, connection.createArrayOf("bigint", asked.keySet().toArray()));
                Map<String, Integer> texts = new LinkedHashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        texts.merge(rows.getString("query"), asked.get(rows.getLong("queryid")), Integer::sum);
                    }
                }
                return texts;
            }
        }
    }
}
