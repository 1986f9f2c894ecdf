package app.huike.crm.loyalty.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What one cause earned, and what is left of it: the sums of the lot's entries.
 *
 * @param earned how much it began with
 * @param activatesAt when it can be spent
 * @param expiresAt the first moment at which it is over
 * @param balance left to be spent, held ones included
 */
public record Lot(
        UUID id,
        Origin origin,
        long earned,
        Instant earnedAt,
        Instant activatesAt,
        Instant expiresAt,
        long balance,
        long pending,
        long held) {

    /** Left and not put aside. */
    public long free() {
        return balance - held;
    }

    Lot with(Change change, Instant newEnd) {
        return new Lot(
                id,
                origin,
                earned,
                earnedAt,
                activatesAt,
                newEnd == null ? expiresAt : newEnd,
                balance + change.balance(),
                pending + change.pending(),
                held + change.held());
    }
}
