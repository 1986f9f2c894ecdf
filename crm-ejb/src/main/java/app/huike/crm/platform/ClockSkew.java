package app.huike.crm.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How far the clock of this node is from that of the database, which all nodes share. Nodes that disagree do what is due early or late, never twice: leases use the
 * database's clock. Beyond {@link #LIMIT} a node is not ready.
 *
 * @param ahead of the node before the database, negative where it is behind; as little as the answer's way allows: within the time that the question took
 *     nobody can tell
 */
public record ClockSkew(Duration ahead) {

    /** What is borne: an engine's lock lasts minutes, and nobody is promised seconds. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    /** Asks the database; empty where it does not say. */
    static Optional<ClockSkew> measured(DataSource database) {
        Clock node = Clock.systemUTC();
        Instant before = node.instant();
        return new Sql(database, "select clock_timestamp() as now")
                .one(row -> between(before, row.instant("now"), node.instant()));
    }

    /** @param before and after the question was asked, by the node's clock */
    static ClockSkew between(Instant before, Instant database, Instant after) {
        if (database.isBefore(before)) {
            return new ClockSkew(Duration.between(database, before));
        }
        return new ClockSkew(database.isAfter(after) ? Duration.between(database, after) : Duration.ZERO);
    }

    /** Whether a node with this clock may work. */
    public boolean borne() {
        return ahead.abs().compareTo(LIMIT) <= 0;
    }
}
