package app.huike.lifecycle.design;

import java.time.Instant;
import java.util.UUID;

/**
 * A word on an element of a draft.
 *
 * @param edition that was looked at
 * @param element its id
 */
public record DraftComment(
        UUID id, int edition, String file, String element, String words, String author, Instant writtenAt) {}
