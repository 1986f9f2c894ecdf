package app.huike.lifecycle.design;

import java.time.Instant;
import java.util.UUID;

/**
 * What was decided about a draft or a stage; it stays for ever.
 *
 * @param draftId null for what was done to the stage itself
 * @param edition null for what was done to the stage itself
 * @param reason null where none is wanted
 * @param alone an administrator did it in place of a reviewer, because nobody else could
 */
public record Act(
        String stage, UUID draftId, Integer edition, Kind kind, String by, String reason, boolean alone, Instant at) {

    public enum Kind {
        SUBMITTED,
        SENT_BACK,
        PUBLISHED,
        UNPUBLISHED,
        DISCARDED
    }
}
