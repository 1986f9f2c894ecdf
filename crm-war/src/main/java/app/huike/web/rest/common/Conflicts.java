package app.huike.web.rest.common;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Failures that come from two requests at once, and would not come again. */
final class Conflicts {

    /** Serialization failure, deadlock, unique violation (the other one was first), lock not available. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505", "55P03");

    private Conflicts() {}

    static boolean is(Throwable failure) {
        return causes(failure).anyMatch(Conflicts::isOne);
    }

    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause.getClass().getName().endsWith("OptimisticLockingException")
                || cause instanceof SQLException database && STATES.contains(String.valueOf(database.getSQLState()));
    }
}
