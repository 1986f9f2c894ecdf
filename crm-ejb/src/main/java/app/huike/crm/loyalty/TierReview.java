package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.TierBook;
import app.huike.crm.loyalty.domain.TierHistory;
import app.huike.crm.loyalty.domain.TierStanding;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Looks at everybody whose period is over, once for each of the shop's days, whichever node comes first. Not a door. */
@Stateless
public class TierReview {

    private static final int AT_ONCE = 1_000;

    @Inject
    TierBook book;

    @Inject
    TierMoves moves;

    /**
     * Reviews for a day, unless that was done; of two nodes at once one waits for the other and then does nothing.
     *
     * @return whether this call did it
     */
    public boolean review(LocalDate day, Instant now) {
        boolean mine = book.beginReview(day, now);
        if (mine) {
            book.endReview(day, now, periodsOver(now) + paidOver(now));
        }
        return mine;
    }

    private int periodsOver(Instant now) {
        int moved = 0;
        UUID last = null;
        Map<UUID, TierStanding> over = book.lockOver(now, null, AT_ONCE);
        while (!over.isEmpty()) {
            moved += moves.review(over, now);
            for (UUID member : over.keySet()) {
                last = member;
            }
            over = book.lockOver(now, last, AT_ONCE);
        }
        return moved;
    }

    /** A paid membership that is over grants nothing any more: what spending has earned holds. */
    private int paidOver(Instant now) {
        int told = 0;
        for (PaidMembership paid : book.takeOver(now)) {
            TierHistory history = moves.histories(List.of(paid.customerId())).get(paid.customerId());
            Tier was = history.at(paid.endsAt().minusNanos(1_000)).orElse(null);
            Tier is = history.at(now).orElse(null);
            moves.tell(paid.customerId(), was, is, "PAID_OVER", now);
            told++;
        }
        return told;
    }
}
