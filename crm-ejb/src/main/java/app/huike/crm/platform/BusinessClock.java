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
import java.util.Optional;
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
    private volatile Instant held;

    @Override
    public Instant instant() {
        Instant standing = held;
        return standing != null ? standing : running();
    }

    private Instant running() {
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

    /** The moment at which time stands still on this node while {@link VirtualTime} moves it; empty while it runs. */
    public Optional<Instant> held() {
        return Optional.ofNullable(held);
    }

    /** Time stands still at that moment, so that what happens there happens exactly then, however long it takes to do. */
    void holdAt(Instant moment) {
        held = moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Time runs again. */
    void run() {
        held = null;
    }

    /** Takes over an offset that was just written to the database. */
    void follow(Duration written) {
        offset = written;
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
