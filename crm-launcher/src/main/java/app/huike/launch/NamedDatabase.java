package app.huike.launch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.StringJoiner;
import org.postgresql.util.PSQLState;

/** A database that somebody named: understood, and tried before a server is started on it, because the server would only fail later and louder. */
public final class NamedDatabase {
    static final int OLDEST_MAJOR = 16;
    private static final String SCHEME = "jdbc:postgresql:";

    private NamedDatabase() {}

    /**
     * Takes user and password out of the address, or else from HUIKE_DATABASE_USER and HUIKE_DATABASE_PASSWORD.
     *
     * @throws Refusal if the address is not one of PostgreSQL
     */
    public static DatabaseAccess parse(String url, Map<String, String> environment) throws Refusal {
        if (!url.startsWith(SCHEME) || url.length() == SCHEME.length()) {
            throw new Refusal(
                    "--database wants the JDBC address of a PostgreSQL, such as jdbc:postgresql://localhost:5432/crm");
        }
        String user = environment.getOrDefault("HUIKE_DATABASE_USER", "");
        String password = environment.getOrDefault("HUIKE_DATABASE_PASSWORD", "");
        int question = url.indexOf('?');
        if (question < 0) {
            return new DatabaseAccess(url, user, password);
        }
        StringJoiner others = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String parameter : url.substring(question + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter);
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter);
            } else if (!parameter.isEmpty()) {
                others.add(parameter);
            }
        }
        return new DatabaseAccess(url.substring(0, question) + others, user, password);
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    /**
     * Connects once and looks at the version.
     *
     * @return the server's version, such as "17.6"
     * @throws Refusal if it cannot be reached, does not let us in, or is older than PostgreSQL 16
     */
    public static String probe(DatabaseAccess database) throws Refusal {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version_num')::int, current_setting('server_version')")) {
            row.next();
            String version = row.getString(2).split(" ")[0];
            if (row.getInt(1) < OLDEST_MAJOR * 10_000) {
                throw new Refusal("The database at " + database.url() + " is PostgreSQL " + version + ": Huike needs "
                        + OLDEST_MAJOR + " or newer.");
            }
            return version;
        } catch (SQLException e) {
            throw new Refusal(explanation(database, e), e);
        }
    }

    private static String explanation(DatabaseAccess database, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.equals(PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState())
                || state.equals(PSQLState.CONNECTION_FAILURE.getState())) {
            return "Cannot reach the database at " + database.url()
                    + ": start it, or correct the address behind --database.";
        }
        if (state.startsWith("28") || state.equals(PSQLState.CONNECTION_REJECTED.getState())) {
            return "The database at " + database.url() + " does not let user '" + database.user()
                    + "' in: set HUIKE_DATABASE_USER and HUIKE_DATABASE_PASSWORD.";
        }
        if (state.equals("3D000")) {
            return "There is no such database at " + database.url() + ": create it first (createdb), with UTF-8.";
        }
        return "The database at " + database.url() + " cannot be used: " + firstLine(e.getMessage());
    }

    /** The first line of what went wrong, or that nothing was said. */
    public static String firstLine(String text) {
        return text == null
                ? "no reason given"
                : text.lines().findFirst().orElse("").strip();
    }

    /** Whether this database already knows an administrator, so that none has to be made. A database without our tables knows none. */
    static boolean hasAdministrator(DatabaseAccess database) throws Refusal {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('app_user_role') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet known = statement.executeQuery(
                    "select exists (select 1 from app_user u join app_user_role r on r.user_id = u.id where r.role = 'admin' and u.active)")) {
                known.next();
                return known.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new Refusal(explanation(database, e), e);
        }
    }
}
