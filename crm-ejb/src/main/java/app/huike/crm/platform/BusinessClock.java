package app.huike.crm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/**
 * The one source of business time: UTC of the node plus an offset that is kept in the database (zero outside the demo). Whoever asks what
 * time it is asks here; leases between nodes use the database's clock instead, which never moves.
 *
 * <p>Instants have microseconds, as PostgreSQL stores them, so that what is read again equals what was written.
 */
@ApplicationScoped
public class BusinessClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    /** How far business time is from the node's. */
    public Duration offset() {
        return offset;
    }

    /** Takes over the offset that the database holds; {@link VirtualTime} and the start-up call it. */
    void follow(DataSource database) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select offset_millis from platform_clock");
                ResultSet row = query.executeQuery()) {
            row.next();
            offset = Duration.ofMillis(row.getLong(1));
        } catch (SQLException unreadable) {
            throw new IllegalStateException("cannot read the clock's offset", unreadable);
        }
    }
}
