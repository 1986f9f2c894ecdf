package app.huike.crm.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * One SQL statement with named parameters ({@code :name}), in the transaction at hand. For stores whose work is a statement rather than an
 * entity: inserts that wait for each other ({@code on conflict}), locks, sets.
 *
 * <p>A collection is bound as an array; say its type in the text ({@code cast(:ids as uuid[])}), because it goes as text.
 */
public final class Sql {

    /** Makes something of one row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");

    private final DataSource source;
    private final String text;
    /** Of the query whose rows are being read on this thread. Readers ask no doors, so it is always one transaction. */
    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();

    /** Statements are told in the source, a few are put together of parts: what is kept is bounded all the same. */
    private static final Map<String, Told> KNOWN = new ConcurrentHashMap<>();

    private static final int KNOWN_AT_MOST = 2_000;

    /** With places as JDBC has them, and their names in order. */
    private record Told(String text, List<String> names) {}

    private final List<String> names;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * What a column is compared with where a collection may be large: {@code = any (…)} of the parameter, of which the planner is not told how many it holds. Then each is looked up by the index; told that
     * there are ten thousand, it rather reads a table of a million from end to end.
     *
     * @param type of the elements in SQL, such as {@code uuid}
     */
    public static String eachOf(String parameter, String type) {
        return "any (array(select unnest(cast(:" + parameter + " as " + type + "[]))))";
    }

    public Sql(DataSource source, String text) {
        this.source = source;
        Told told = KNOWN.get(text);
        if (told == null) {
            told = told(text);
            if (KNOWN.size() < KNOWN_AT_MOST) {
                KNOWN.put(text, told);
            }
        }
        this.text = told.text();
        this.names = told.names();
    }

    private static Told told(String text) {
        List<String> names = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(text);
        String plain = parameters.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
        return new Told(plain, List.copyOf(names));
    }

    /** Gives a parameter its value, which may be null. */
    public Sql set(String name, Object value) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no parameter " + name + " in " + text);
        }
        values.put(name, value);
        return this;
    }

    /** All rows, in their order. */
    public <T> List<T> list(Reader<T> reader) {
        return run(statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                Row row = new Row(rows);
                while (rows.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        });
    }

    /** The first row, where there is one and it is read as something: {@code select min(…)} of nothing is a row that is null. */
    public <T> Optional<T> one(Reader<T> reader) {
        List<T> all = list(reader);
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.get(0));
    }

    /** Whether there is any row. */
    public boolean any() {
        return !list(row -> Boolean.TRUE).isEmpty();
    }

    /** Changes rows; how many. */
    public int update() {
        return run(PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    /** A query that another one's reader asks goes by the same connection: two for one call empty the pool when all of them wait. */
    private <T> T run(Work<T> work) {
        Connection open = OPEN.get();
        try {
            return open == null ? connected(work) : run(work, open);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private <T> T connected(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            OPEN.set(connection);
            return run(work, connection);
        } finally {
            OPEN.remove();
        }
    }

    private <T> T run(Work<T> work, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < names.size(); i++) {
                bind(statement, i + 1, names.get(i));
            }
            return work.with(statement);
        }
    }

    private void bind(PreparedStatement statement, int at, String name) throws SQLException {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("parameter " + name + " has no value in " + text);
        }
        Object value = values.get(name);
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Collection<?> all) {
            statement.setObject(at, ArrayText.of(all), Types.OTHER);
        } else {
            statement.setObject(at, plain(value));
        }
    }

    /** Without {@code OffsetDateTime.ofInstant}, which makes the rules of the time zone anew each time. */
    private static Object plain(Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC)
                    .atOffset(ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
