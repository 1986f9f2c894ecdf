package app.huike.lifecycle.release;

import app.huike.crm.platform.Ids;
import app.huike.lifecycle.release.Release.Origin;
import app.huike.lifecycle.release.Release.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code process_release}, in the transaction at hand. */
final class ReleaseTable {

    private static final long ONE_PUBLISHER_AT_A_TIME = 0x72656c65617365L;
    private static final String COLUMNS =
            "process_key, version, checksum, definition_id, deployment_id, state, origin, released_at";

    private final DataSource database;

    ReleaseTable(DataSource database) {
        this.database = database;
    }

    /** Waits until no other transaction publishes, and keeps others out until this one ends. */
    void lock() {
        execute("select pg_advisory_xact_lock(?)", ONE_PUBLISHER_AT_A_TIME);
    }

    /** The release that new journeys begin with. */
    Optional<Release> live(String processKey) {
        return query("select " + COLUMNS + " from process_release where process_key = ? and state = 'LIVE'", processKey)
                .stream()
                .findFirst();
    }

    /** All releases of a process, newest first. */
    List<Release> all(String processKey) {
        return query(
                "select " + COLUMNS + " from process_release where process_key = ? order by version desc", processKey);
    }

    List<Release> allLive() {
        return query("select " + COLUMNS + " from process_release where state = 'LIVE' order by process_key");
    }

    Optional<Release> byDefinition(String definitionId) {
        return query("select " + COLUMNS + " from process_release where definition_id = ?", definitionId).stream()
                .findFirst();
    }

    Optional<String> source(String definitionId) {
        return read("select source from process_release where definition_id = ?", row -> row.getString(1), definitionId)
                .stream()
                .findFirst();
    }

    /** Makes this release the live one of its process and retires the one before. */
    void publish(Release release, String source) {
        execute(
                "update process_release set state = 'RETIRED' where process_key = ? and state = 'LIVE'",
                release.processKey());
        execute(
                "insert into process_release (id, source, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                source,
                release.processKey(),
                release.version(),
                release.checksum(),
                release.definitionId(),
                release.deploymentId(),
                release.state().name(),
                release.origin().name(),
                release.releasedAt().atOffset(ZoneOffset.UTC));
    }

    /** The release before, which was not taken back itself. */
    Optional<Release> before(Release release) {
        return query(
                        "select " + COLUMNS + " from process_release where process_key = ? and version < ?"
                                + " and withdrawn_at is null order by version desc limit 1",
                        release.processKey(),
                        release.version())
                .stream()
                .findFirst();
    }

    /** Takes a live release back and makes an older one live again. */
    void goBack(Release live, Release before, Instant at) {
        execute(
                "update process_release set state = 'RETIRED', withdrawn_at = ? where definition_id = ?",
                at.atOffset(ZoneOffset.UTC),
                live.definitionId());
        execute("update process_release set state = 'LIVE' where definition_id = ?", before.definitionId());
    }

    private List<Release> query(String sql, Object... values) {
        return read(sql, ReleaseTable::release, values);
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                State.valueOf(row.getString(6)),
                Origin.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot read the releases: " + failure.getMessage(), failure);
        }
    }

    private void execute(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot write the releases: " + failure.getMessage(), failure);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
        return statement;
    }
}
