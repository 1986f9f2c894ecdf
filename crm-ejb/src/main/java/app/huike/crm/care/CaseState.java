package app.huike.crm.care;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, and where it may go from there. */
public enum CaseState {
    /** Written down; the customer knows nothing of it yet. */
    REGISTERED,
    /** The customer was told that we have it. */
    ACKNOWLEDGED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** The customer was asked for something; the clock of the service levels stands. */
    AWAITING_CUSTOMER,
    /** Solved, as we see it; the customer will be asked. */
    RESOLVED,
    CLOSED,
    /** Not solved after all. */
    REOPENED;

    public boolean mayBecome(CaseState next) {
        return next().contains(next);
    }

    private Set<CaseState> next() {
        return switch (this) {
            case REGISTERED -> EnumSet.of(ACKNOWLEDGED, IN_PROGRESS, AWAITING_CUSTOMER, RESOLVED);
            case ACKNOWLEDGED, REOPENED -> EnumSet.of(IN_PROGRESS, AWAITING_CUSTOMER, RESOLVED);
            case IN_PROGRESS -> EnumSet.of(AWAITING_CUSTOMER, RESOLVED);
            case AWAITING_CUSTOMER -> EnumSet.of(IN_PROGRESS, RESOLVED, CLOSED);
            case RESOLVED -> EnumSet.of(CLOSED, REOPENED);
            case CLOSED -> EnumSet.of(REOPENED);
        };
    }

    /** Whether it still holds other processes of the customer back. */
    public boolean open() {
        return this != CLOSED;
    }

    /** Whether somebody has to do something about it. */
    public boolean inWork() {
        return this != CLOSED && this != RESOLVED;
    }
}
