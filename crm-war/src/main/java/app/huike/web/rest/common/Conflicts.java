package app.huike.web.rest.common;

import app.huike.crm.platform.DatabaseFailure;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.util.stream.Stream;

/** Failures that come from two requests at once, and would not come again. */
final class Conflicts {

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
                || DatabaseFailure.isConflict(cause);
    }
}
