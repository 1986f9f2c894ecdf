package app.huike.crm.exchange;

import java.util.Optional;

/** When a live import that was looked through has to wait for people before it contacts anybody. */
public final class LiveStarts {

    /** Somebody else than who brought the file has to say yes. */
    public static final String CONFIRMATION = "confirmation";

    /** Anybody who may import has to say yes. */
    public static final String DECISION = "decision";

    private LiveStarts() {}

    /**
     * What it waits for; empty where it goes on.
     *
     * @param lookFirst whether who brought the file wishes to see them first
     * @param starts how many customers would be contacted
     * @param unconfirmed how many may be without a second person
     */
    static Optional<String> waitsFor(boolean lookFirst, long starts, int unconfirmed) {
        if (starts > unconfirmed) {
            return Optional.of(CONFIRMATION);
        }
        return lookFirst && starts > 0 ? Optional.of(DECISION) : Optional.empty();
    }
}
