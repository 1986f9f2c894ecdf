package app.huike.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How to reach a database.
 *
 * @param url a JDBC address without user and password
 * @param user who connects; may be empty for a server that takes the operating system's word
 * @param password may be empty
 */
public record DatabaseAccess(String url, String user, String password) {

    /** The address with user and password in it, for tools that take one string only. */
    public String urlWithCredentials() {
        return url + (url.contains("?") ? "&" : "?") + "user=" + user + "&password=" + password;
    }

    /** A connection of the caller's own. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
