package app.huike.crm.platform;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The row at hand of a {@link Sql}; only valid while it is read. What is null in the database is null here. It asks for plain JDBC types: the server's
 * wrapper looks up {@code getObject(column, type)} by reflection, each time.
 */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public UUID uuid(String column) throws SQLException {
        return (UUID) rows.getObject(column);
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public Instant instant(String column) throws SQLException {
        Timestamp value = rows.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** A day without an hour. */
    public LocalDate day(String column) throws SQLException {
        Date value = rows.getDate(column);
        return value == null ? null : value.toLocalDate();
    }

    /** A whole number; 0 where it is null. */
    public int integer(String column) throws SQLException {
        return rows.getInt(column);
    }

    /** A whole number that may be missing. */
    public Integer integerOrNull(String column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    }

    /** A whole number; 0 where it is null. */
    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    /** A whole number that may be missing. */
    public Long numberOrNull(String column) throws SQLException {
        long value = rows.getLong(column);
        return rows.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    /** An array of texts; empty where it is null. */
    public List<String> texts(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    /** Moments as {@code array_send(array_agg(…))} sends them; empty where it is null. As text each of them takes ten times as long. */
    public List<Instant> instants(String column) throws SQLException {
        byte[] sent = rows.getBytes(column);
        return sent == null ? List.of() : SentMoments.of(sent);
    }

    /** Two arrays of the same length as names and their values, in that order. */
    public Map<String, String> pairs(String names, String values) throws SQLException {
        List<String> keys = texts(names);
        List<String> entries = texts(values);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            pairs.put(keys.get(i), entries.get(i));
        }
        return Collections.unmodifiableMap(pairs);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        String name = rows.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
