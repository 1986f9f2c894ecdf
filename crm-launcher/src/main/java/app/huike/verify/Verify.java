package app.huike.verify;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.NamedDatabase;
import app.huike.launch.Refusal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./crm verify}: tells of each invariant whether it holds, and of those that do not, who breaks them and what to do. */
public final class Verify {

    private final PrintStream out;

    Verify(PrintStream out) {
        this.out = out;
    }

    /** Ends with 0 where all holds, 1 where something does not, 2 where it cannot be told. */
    public static void main(String[] words) {
        try {
            boolean sound = new Verify(System.out).look(database(List.of(words), System.getenv()));
            System.exit(sound ? 0 : 1);
        } catch (Refusal refusal) {
            System.err.println("crm: " + refusal.getMessage());
            System.exit(2);
        }
    }

    private static DatabaseAccess database(List<String> words, Map<String, String> environment) throws Refusal {
        if (words.isEmpty()) {
            return EmbeddedDatabase.runningIn(Path.of(System.getProperty("huike.root", "."), "data"));
        }
        if (words.size() == 2 && words.get(0).equals("--data")) {
            return EmbeddedDatabase.runningIn(Path.of(words.get(1)));
        }
        if (words.size() == 2 && words.get(0).equals("--database")) {
            DatabaseAccess named = NamedDatabase.parse(words.get(1), environment);
            NamedDatabase.probe(named);
            return named;
        }
        throw new Refusal("verify wants --database JDBC-URL, --data DIR or nothing: see ./crm help");
    }

    /** @return whether everything holds */
    boolean look(DatabaseAccess database) throws Refusal {
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                // whole tables are compared: by hash and at once rather than by disk and one after the other
                statement.execute("set local work_mem = '256MB'");
            }
            List<Finding> findings = Verification.of(connection, this::tell);
            long broken = findings.stream().filter(finding -> !finding.holds()).count();
            out.println(broken == 0 ? "all holds" : broken + " of " + findings.size() + " do not hold");
            return broken == 0;
        } catch (SQLException failure) {
            throw new Refusal(
                    "the database at " + database.url() + " cannot be asked, is it one of this release? "
                            + NamedDatabase.firstLine(failure.getMessage()),
                    failure);
        }
    }

    private void tell(Finding finding) {
        Invariant invariant = finding.invariant();
        out.printf(
                Locale.ROOT,
                "%-7s %-18s %6.1f s  %s%n",
                finding.holds() ? "holds" : "BROKEN",
                invariant.name(),
                finding.took().toMillis() / 1000.0,
                invariant.meaning());
        if (!finding.holds()) {
            finding.first().forEach(line -> out.println("        " + line));
            if (finding.broken() > finding.first().size()) {
                out.println("        … " + finding.broken() + " in all");
            }
            out.println("        to do: " + invariant.cure());
        }
    }
}
