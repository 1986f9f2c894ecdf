package app.huike.lifecycle.sweep;

import jakarta.ejb.ApplicationException;

/** One customer's process could not be started; nothing of the attempt is stored. */
@ApplicationException(rollback = true)
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SweepRow row;

    StartFailed(SweepRow row, RuntimeException cause) {
        super(cause);
        this.row = row;
    }

    /** Whose. */
    SweepRow row() {
        return row;
    }
}
