package app.huike.lifecycle.design;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft of one stage.
 *
 * @param author who began it; {@code product} for what came with a newer version
 * @param shipped whether it came with the product
 * @param edition number of the newest edition, from 1
 * @param faults how many that edition had when it was kept
 */
public record Draft(
        UUID id,
        String stage,
        String title,
        String author,
        boolean shipped,
        State state,
        int edition,
        int faults,
        Instant createdAt,
        Instant changedAt) {

    /** Who made what came with the product. */
    public static final String PRODUCT = "product";

    /** Where a draft stands. */
    public enum State {
        /** Somebody draws. */
        DRAFT,
        /** A reviewer looks at it; another edition makes it a draft again. */
        REVIEW,
        PUBLISHED,
        DISCARDED;

        public boolean isOpen() {
            return this == DRAFT || this == REVIEW;
        }
    }
}
