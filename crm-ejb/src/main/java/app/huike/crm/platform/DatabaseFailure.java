package app.huike.crm.platform;

import app.huike.crm.shared.Causes;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The database did not do what it was told; no refusal of the business, so the transaction is rolled back. */
public class DatabaseFailure extends RuntimeException {

    /** How long somebody who met an outage is asked to wait before he tries again. */
    public static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    /** Serialization failure, deadlock, unique violation (the other one was first), lock not available. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "55P03");

    /** The connection is broken or refused, there is no room left or too many are connected, the server stops or starts, or a disk fails. */
    private static final Pattern OUTAGES = Pattern.compile("08.{3}|53.{3}|57P0[1-5]|58.{3}");

    /** Payara's pool says so without a state: no connection could be opened, or none came back in time. */
    private static final String NO_CONNECTION = "Error in allocating a connection";

    private final String state;

    public DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState();
    }

    /** The database's own five characters, such as {@code 23505}; null where it gave none. */
    public String state() {
        return state;
    }

    /** Whether that failure, itself and not its cause, is the database's word that two came at once; it would not come again. */
    public static boolean isConflict(Throwable failure) {
        return failure instanceof SQLException said && CONFLICTS.contains(String.valueOf(said.getSQLState()));
    }

    /**
     * Whether that failure, itself and not its cause, says that the database is away or takes nothing now: it has nothing to do with what was asked, and passes. A {@link SystemException} is the
     * transaction manager's word that it heard no answer to its COMMIT.
     */
    public static boolean isOutage(Throwable failure) {
        return failure instanceof SystemException || failure instanceof SQLException said && isOutage(said);
    }

    /** The same of a failure or of any of its causes. */
    public static boolean isCausedByOutage(Throwable failure) {
        return outage(failure).isPresent();
    }

    /** What the database or its pool said, where that failure is an outage or was caused by one. */
    public static Optional<String> outage(Throwable failure) {
        return Causes.of(failure)
                .filter(DatabaseFailure::isOutage)
                .findFirst()
                .map(said -> String.valueOf(said.getMessage()));
    }

    private static boolean isOutage(SQLException said) {
        return said.getSQLState() == null
                ? String.valueOf(said.getMessage()).startsWith(NO_CONNECTION)
                : OUTAGES.matcher(said.getSQLState()).matches();
    }
}
