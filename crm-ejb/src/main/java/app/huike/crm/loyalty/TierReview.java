package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.Anniversary;
import app.huike.crm.loyalty.domain.TierBook;
import app.huike.crm.loyalty.domain.TierHistory;
import app.huike.crm.loyalty.domain.TierStanding;
import app.huike.crm.platform.Shop;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Looks at everybody whose period is over, or who became a member on that day of an earlier year, once for each of the shop's days, whichever node comes first. Not a door. */
@Stateless
public class TierReview {

    private static final int AT_ONCE = 1_000;

    @Inject
    TierBook book;

    @Inject
    TierMoves moves;

    @Inject
    Shop shop;

    /**
     * Reviews for a day, unless that was done; of two nodes at once one waits for the other and then does nothing.
     *
     * @return whether this call did it
     */
    public boolean review(LocalDate day, Instant now) {
        boolean mine = book.beginReview(day, now);
        if (mine) {
            book.endReview(day, now, periodsOver(now) + anniversaries(day, now) + paidOver(now));
        }
        return mine;
    }

    private int periodsOver(Instant now) {
        return all(after -> book.lockOver(now, after, AT_ONCE), now);
    }

    private int anniversaries(LocalDate day, Instant now) {
        List<MonthDay> days = Anniversary.keptOn(day);
        Instant begin = day.atStartOfDay(shop.zone()).toInstant();
        return all(after -> book.lockEnrolledOn(days, begin, shop.zone(), after, AT_ONCE), now);
    }

    private int all(Function<UUID, Map<UUID, TierStanding>> behind, Instant now) {
        int moved = 0;
        UUID last = null;
        Map<UUID, TierStanding> some = behind.apply(null);
        while (!some.isEmpty()) {
            moved += moves.review(some, now);
            for (UUID member : some.keySet()) {
                last = member;
            }
            some = behind.apply(last);
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
