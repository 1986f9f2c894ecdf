package app.huike.chaos;

import app.huike.verify.Finding;
import app.huike.verify.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What came of one fault: what was asked beside what is there. */
public final class Findings {

    /**
     * One comparison.
     *
     * @param asked what must be there
     * @param found what is there
     */
    public record Line(String what, String asked, String found, boolean right) {}

    private final List<Line> lines = new ArrayList<>();
    private final Consumer<String> tell;

    /** @param tell is told each line as it comes */
    public Findings(Consumer<String> tell) {
        this.tell = tell;
    }

    /** As many as were asked, no more and no fewer. */
    public void same(String what, long asked, long found) {
        add(new Line(what, number(asked), number(found), asked == found));
    }

    /** At most so many. */
    public void atMost(String what, long most, long found) {
        add(new Line(what, "at most " + number(most), number(found), found <= most));
    }

    /** So many, or more. */
    public void atLeast(String what, long least, long found) {
        add(new Line(what, "at least " + number(least), number(found), found >= least));
    }

    /** It was said. */
    public void says(String what, String asked, String found, boolean right) {
        add(new Line(what, asked, found, right));
    }

    /** It took no longer. */
    public void within(String what, Duration limit, Duration took) {
        add(new Line(what, "within " + limit.toSeconds() + " s", seconds(took), took.compareTo(limit) <= 0));
    }

    /** A figure that nothing was promised for. */
    public void note(String what, String figure) {
        add(new Line(what, "", figure, true));
    }

    private synchronized void add(Line line) {
        lines.add(line);
        tell.accept(String.format(
                "%-6s %s: %s%s",
                line.right() ? "ok" : "WRONG",
                line.what(),
                line.found(),
                line.asked().isEmpty() ? "" : " (asked: " + line.asked() + ")"));
    }

    /** Every invariant of {@code ./crm verify}, in one snapshot. */
    void invariants(ShopDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local work_mem = '64MB'");
            }
            List<Finding> all = Verification.of(connection, finding -> {});
            all.stream()
                    .filter(finding -> !finding.holds())
                    .forEach(finding -> add(new Line(
                            finding.invariant().name() + ": "
                                    + finding.invariant().meaning(),
                            "0",
                            finding.broken() + ", such as " + finding.first().get(0),
                            false)));
            same(
                    "invariants of ./crm verify that hold",
                    all.size(),
                    all.stream().filter(Finding::holds).count());
        }
    }

    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether everything is as it must be. */
    public boolean right() {
        return lines().stream().allMatch(Line::right);
    }

    /** With separators. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** To a tenth. */
    public static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
