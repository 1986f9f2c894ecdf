package app.huike.crm.exchange;

import java.time.Duration;
import java.util.Optional;

/** When a live import that was looked through has to wait for people before it contacts anybody. */
public final class LiveStarts {

    /** A live import that would contact more customers than this waits for a second person. */
    public static final int WITHOUT_CONFIRMATION = 200;

    /** Who is not answered within this time is refused: nothing is approved by silence. */
    public static final Duration PATIENCE = Duration.ofDays(5);

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
     */
    static Optional<String> waitsFor(boolean lookFirst, long starts) {
        if (starts > WITHOUT_CONFIRMATION) {
            return Optional.of(CONFIRMATION);
        }
        return lookFirst && starts > 0 ? Optional.of(DECISION) : Optional.empty();
    }
}
