package app.huike.chaos;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.NamedDatabase;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database of all nodes: what is really there is read here and nowhere else. Waits of hours are let pass in it. */
public final class ShopDatabase implements AutoCloseable {

    private final DatabaseAccess access;
    private final EmbeddedDatabase own;

    private ShopDatabase(DatabaseAccess access, EmbeddedDatabase own) {
        this.access = access;
        this.own = own;
    }

    /** One of the run's own, which keeps what it has said that it has committed. */
    static ShopDatabase own(Path home) throws Refusal {
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(home);
        database.waitingForTheDisk(true);
        return new ShopDatabase(database.access(), database);
    }

    /** @throws Refusal where it cannot be used, or is in use already */
    static ShopDatabase named(DatabaseAccess access) throws Refusal {
        NamedDatabase.probe(access);
        ShopDatabase database = new ShopDatabase(access, null);
        if (database.count("select count(*) from pg_class where relname = 'customer'") > 0) {
            throw new Refusal("the database at " + access.url()
                    + " is in use: chaos kills nodes and makes customers, and wants an empty one");
        }
        return database;
    }

    DatabaseAccess access() {
        return access;
    }

    /** The server, where it may be stopped and started. */
    public Optional<EmbeddedDatabase> server() {
        return Optional.ofNullable(own);
    }

    /** The number that a query answers with. */
    public long count(String query, Object... values) {
        return Long.parseLong(texts(query, values).get(0));
    }

    /** The first column of all rows. */
    public List<String> texts(String query, Object... values) {
        try (Connection connection = access.connect();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(query + ": " + failure.getMessage(), failure);
        }
    }

    /** How many rows a statement changed. */
    public int change(String sql, Object... values) {
        try (Connection connection = access.connect();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql + ": " + failure.getMessage(), failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** A connection of the caller's own. */
    public Connection connect() throws SQLException {
        return access.connect();
    }

    /** The two hours in which a purchase may be cancelled are over for everybody. */
    public void cancellationsAreOver() {
        change("update act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second' where duedate_ >"
                + " now() at time zone 'UTC' and job_def_id_ in (select id_ from act_ru_jobdef where act_id_ ="
                + " 'timer_waitForCancellation')");
    }

    /** They are over for the customers with that prefix. */
    public void cancellationsAreOver(String prefix) {
        change(
                "update act_ru_job j set duedate_ = now() at time zone 'UTC' - interval '1 second' from act_ru_execution e,"
                        + " customer c where e.id_ = j.process_instance_id_ and e.business_key_ = cast(c.id as text) and"
                        + " c.ref like ? and j.duedate_ > now() at time zone 'UTC' and j.job_def_id_ in (select id_ from"
                        + " act_ru_jobdef where act_id_ = 'timer_waitForCancellation')",
                prefix + "%");
    }

    /** What could not be handed over is tried again now, and not in some minutes. */
    public void waitsOfTheOutboxAreOver() {
        change("update message set send_after = now() where state = 'WAITING' and send_after > now()");
    }

    /** The two minutes for which a node that died holds the messages that it was about to send are over. For short runs, when nobody is sending. */
    public void leasesOfTheOutboxAreOver() {
        change("update message set lease_until = now() where state = 'WAITING' and lease_until > now()");
    }

    /**
     * Whatever steps wait for, such as the minute after a failure, or the lock of a node that was cut off from the database, is over. For short runs; a
     * step that is at work all the same may begin twice then, and the engine lets one of the two commit.
     */
    public void waitsOfTheEngineAreOver() {
        cancellationsAreOver();
        change("update act_ru_job set lock_exp_time_ = now() at time zone 'UTC' where lock_exp_time_ > now() at time"
                + " zone 'UTC'");
        change("update act_ru_job set duedate_ = now() at time zone 'UTC' where duedate_ > now() at time zone 'UTC'"
                + " and exception_msg_ is not null");
    }

    /** Whether anybody can connect. */
    public boolean answers() {
        try (Connection connection = access.connect()) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
