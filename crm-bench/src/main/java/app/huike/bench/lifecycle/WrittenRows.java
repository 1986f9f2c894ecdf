package app.huike.bench.lifecycle;

import app.huike.bench.reference.CopiedRows;
import app.huike.bench.reference.ReferenceDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what the product writes for one customer, its engine's tables aside, and keeps it for the reference: of each row the statement that writes it into a table with the same columns, indexes and
 * defaults. A row that the product changes is written once more by the reference.
 */
final class WrittenRows {

    private static final Pattern UUID_END =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9a-f]{12}");

    private final Connection database;
    private final String ref;

    /** @param ref of the customer */
    WrittenRows(Connection database, String ref) {
        this.database = database;
        this.ref = ref;
    }

    /** Makes room for the reference, all that was there before is gone. */
    void clear() throws SQLException {
        for (String schema : List.of(ReferenceDatabase.ROWS, ReferenceDatabase.FLOWABLE)) {
            run("drop schema if exists " + schema + " cascade");
            run("create schema " + schema);
        }
        run("set search_path to " + ReferenceDatabase.ROWS + ", public");
        run(CopiedRows.TABLE);
    }

    /** A moment in the life of the database: what is written from now on. */
    long mark() throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery("select cast(cast(pg_current_xact_id() as text) as bigint)")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The rows that were written about the customer since a mark become rows of a step: of {@code message} what was written into its tables, of the given step the rest. */
    void keep(String step, long mark) throws SQLException {
        String customer = text("select cast(id as text) from public.customer where ref = ?", ref);
        for (String table : texts(
                "select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'"
                        + " and c.relname not like 'act\\_%' and c.relname not like 'bench\\_%' order by 1")) {
            keep(table.startsWith("message") ? "message" : step, table, mark, customer);
        }
    }

    private void keep(String step, String table, long mark, String customer) throws SQLException {
        Map<String, String> columns = columns(table);
        List<String> asText = columns.keySet().stream()
                .map(name -> "cast(t." + name + " as text)")
                .toList();
        String ask = "select " + String.join(", ", asText) + " from public." + table
                + " t where cast(cast(t.xmin as text) as bigint) >= " + mark
                + " and (cast(t as text) like ? or cast(t as text) like ?)";
        List<String[]> found = new ArrayList<>();
        try (PreparedStatement query = database.prepareStatement(ask)) {
            query.setString(1, "%" + customer + "%");
            query.setString(2, "%" + ref + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String[] texts = new String[columns.size()];
                    for (int i = 0; i < texts.length; i++) {
                        texts[i] = ofAnybody(rows.getString(i + 1));
                    }
                    found.add(texts);
                }
            }
        }
        if (!found.isEmpty()) {
            run("create table if not exists " + table + " (like public." + table
                    + " including defaults including generated including indexes)");
        }
        for (String[] texts : found) {
            keep(step, table, columns, texts);
        }
    }

    private void keep(String step, String table, Map<String, String> columns, String[] texts) throws SQLException {
        List<String> values =
                columns.values().stream().map(type -> "cast(? as " + type + ")").toList();
        String statement =
                "insert into " + ReferenceDatabase.ROWS + "." + table + " (" + String.join(", ", columns.keySet())
                        + ") values (" + String.join(", ", values) + ") on conflict do nothing";
        try (PreparedStatement insert =
                database.prepareStatement("insert into written (step, statement, texts) values (?, ?, ?)")) {
            insert.setString(1, step);
            insert.setString(2, statement);
            insert.setArray(3, database.createArrayOf("text", texts));
            insert.executeUpdate();
        }
    }

    private String ofAnybody(String text) {
        return text == null
                ? null
                : UUID_END.matcher(text)
                        .replaceAll("$1" + java.util.regex.Matcher.quoteReplacement(CopiedRows.HEX))
                        .replace(ref, ref + CopiedRows.NUMBER);
    }

    /** Names and types, without what the database makes itself. */
    private Map<String, String> columns(String table) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        String ask =
                "select a.attname, format_type(a.atttypid, a.atttypmod) from pg_attribute a where a.attrelid = to_regclass(?)"
                        + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a' order by a.attnum";
        try (PreparedStatement query = database.prepareStatement(ask)) {
            query.setString(1, "public." + table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return columns;
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement ask = database.createStatement();
                ResultSet rows = ask.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private String text(String sql, String value) throws SQLException {
        try (PreparedStatement ask = database.prepareStatement(sql)) {
            ask.setString(1, value);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
