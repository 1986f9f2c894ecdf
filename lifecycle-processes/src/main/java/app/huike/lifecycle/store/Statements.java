package app.huike.lifecycle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs statements with values in place of their question marks. {@link Instant} becomes {@code timestamptz}, a collection of strings
 * {@code text[]}, a map of strings {@code text[]} of name, value, name, value.
 */
public final class Statements {

    /** What one row becomes. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final DataSource database;

    public Statements(DataSource database) {
        this.database = database;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> reading, Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    /** How many rows it changed. */
    public int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** A moment of a row; null where there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A {@code text[]} of a row. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    /** A {@code text[]} of names and values of a row. */
    public static Map<String, String> pairs(ResultSet row, String column) throws SQLException {
        List<String> flat = texts(row, column);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int index = 0; index + 1 < flat.size(); index += 2) {
            pairs.put(flat.get(index), flat.get(index + 1));
        }
        return pairs;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, asStored(connection, values[index]));
        }
        return statement;
    }

    private static Object asStored(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> texts) {
            return connection.createArrayOf("text", texts.toArray());
        }
        if (value instanceof Map<?, ?> pairs) {
            List<Object> flat = new ArrayList<>();
            pairs.forEach((name, text) -> {
                flat.add(name);
                flat.add(text);
            });
            return connection.createArrayOf("text", flat.toArray());
        }
        return value;
    }

    private static IllegalStateException failed(SQLException failure) {
        return new IllegalStateException("The database refused a statement: " + failure.getMessage(), failure);
    }
}
