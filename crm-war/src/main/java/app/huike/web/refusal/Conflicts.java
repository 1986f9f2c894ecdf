package app.huike.web.refusal;

import app.huike.crm.platform.DatabaseFailure;
import app.huike.crm.shared.Causes;
import app.huike.crm.shared.Refused;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

/** Failures that come from two deeds at once, and would not come again. */
public final class Conflicts {

    /** What is done, and perhaps done once more. */
    public interface Deed<T, E extends Exception> {
        T done() throws E;
    }

    private Conflicts() {}

    /**
     * Does a deed, and does it once more where another one was faster.
     *
     * @param deed at most one call of a door that changes anything: its transaction has ended when it fails, so that a second try begins anew
     * @throws Refused {@code CONFLICT_RETRY} where the second try is overtaken too
     */
    public static <T, E extends Exception> T onceMore(Deed<T, E> deed) throws E {
        try {
            return deed.done();
        } catch (RuntimeException first) {
            if (!is(first)) {
                throw first;
            }
        }
        try {
            return deed.done();
        } catch (RuntimeException second) {
            throw is(second) ? Refused.conflict("CONFLICT_RETRY") : second;
        }
    }

    /** Whether that failure, or what caused it, is of that kind. */
    public static boolean is(Throwable failure) {
        return Causes.of(failure).anyMatch(Conflicts::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause.getClass().getName().endsWith("OptimisticLockingException")
                || DatabaseFailure.isConflict(cause);
    }
}
