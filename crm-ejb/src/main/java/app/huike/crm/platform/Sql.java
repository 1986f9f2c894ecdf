package app.huike.crm.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * One SQL statement with named parameters ({@code :id}), on the connection of the transaction at hand. For stores that write what they mean:
 * conditional updates with a row count, inserts that may find the row there already, set-based work.
 *
 * <p>Values may be text, numbers, booleans, UUIDs, instants, enums (stored by name), collections of text or UUIDs (for {@code = any(:ids)})
 * and null.
 */
public final class Sql {

    private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):([a-z][A-Za-z0-9]*)");

    /** Makes a value of one row. */
    public interface Mapper<T> {
        T of(Row row) throws SQLException;
    }

    private final DataSource source;
    private final String text;
    private final Map<String, Object> values = new HashMap<>();

    private Sql(DataSource source, String text) {
        this.source = source;
        this.text = text;
    }

    /** A statement to be run on that data source. */
    public static Sql on(DataSource source, String text) {
        return new Sql(source, text);
    }

    /** Gives a parameter its value. */
    public Sql set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Runs it; answers how many rows it changed. */
    public int update() {
        return run(PreparedStatement::executeUpdate);
    }

    /** Runs it and reads all rows. */
    public <T> List<T> list(Mapper<T> mapper) {
        return run(statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    all.add(mapper.of(row));
                }
                return all;
            }
        });
    }

    /** Runs it and reads the first row, where there is one with a value. */
    public <T> Optional<T> first(Mapper<T> mapper) {
        return run(statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(mapper.of(new Row(rows))) : Optional.<T>empty();
            }
        });
    }

    private interface Deed<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(Deed<T> deed) {
        List<String> names = new ArrayList<>();
        String positional = NAMED.matcher(text).replaceAll(found -> {
            names.add(found.group(1));
            return Matcher.quoteReplacement("?");
        });
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(positional)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, stored(connection, value(names.get(i))));
            }
            return deed.on(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refused: " + text, failure);
        }
    }

    private Object value(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("no value for :" + name + " in " + text);
        }
        return values.get(name);
    }

    private static Object stored(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Collection<?> many) {
            boolean ids = many.stream().anyMatch(UUID.class::isInstance);
            return connection.createArrayOf(ids ? "uuid" : "text", many.toArray());
        }
        return value;
    }
}
