package app.huike.bench.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies rows that the product itself has written, any number of times, each copy with keys of its own: what is measured has the very shape of what the
 * product makes, columns that somebody adds later included.
 *
 * <p>The key of a copy is the key of the original with its last twelve hexadecimal digits, which are those of the machine or random, replaced by the number of the copy: so
 * rows that refer to each other still do.
 */
public final class Copies {

    /** A value that is, or ends in, a UUID. */
    private static final String KEYED = "'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'";

    private final Connection database;

    public Copies(Connection database) {
        this.database = database;
    }

    /** The key of copy {@code n} of a row, as SQL. */
    public static String key(String column) {
        return "left(" + column + ", length(" + column + ") - 12) || lpad(to_hex(n), 12, '0')";
    }

    /**
     * Copies the rows of a table.
     *
     * @param which condition on {@code s}, the original
     * @param count how many copies of each
     * @param own columns whose values are not simply copied or keyed, with their SQL; may use {@code s} and {@code n}
     * @param kept columns whose keys are those of what all share, such as a definition
     */
    public void of(String table, String which, int count, Map<String, String> own, List<String> kept)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> originals = new ArrayList<>(List.of("s.*"));
        for (Column column : columns(table)) {
            columns.add(column.name());
            values.add(own.containsKey(column.name()) ? own.get(column.name()) : value(column, kept));
            if (column.isText()) {
                originals.add("s." + column.name() + " ~ " + KEYED + " as " + keyed(column));
            }
        }
        // looked at once for each original, not for each of its copies: 'offset 0' keeps the planner from merging the
        // two
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from (select " + String.join(", ", originals) + " from " + table
                + " s where " + which + " offset 0) s cross join generate_series(1, " + count + ") n";
        try (Statement insert = database.createStatement()) {
            insert.executeUpdate(sql);
        } catch (SQLException e) {
            throw new SQLException(table + ": " + e.getMessage() + " in " + sql, e);
        }
    }

    private static String value(Column column, List<String> kept) {
        String original = "s." + column.name();
        if (kept.contains(column.name())) {
            return original;
        }
        if (column.type().equals("uuid")) {
            return "cast(" + key(original + "::text") + " as uuid)";
        }
        return column.isText()
                ? "case when s." + keyed(column) + " then " + key(original) + " else " + original + " end"
                : original;
    }

    private static String keyed(Column column) {
        return "is_key_" + column.name();
    }

    private record Column(String name, String type) {
        boolean isText() {
            return type.equals("text") || type.equals("varchar");
        }
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement ask = database.prepareStatement("select column_name, udt_name from"
                + " information_schema.columns where table_name = ? and table_schema = 'public'"
                + " and is_generated = 'NEVER' order by ordinal_position")) {
            ask.setString(1, table);
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }
}
