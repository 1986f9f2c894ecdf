package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.time.Instant;
import java.util.UUID;

/** What comes in. */
public final class Earning {

    private Earning() {}

    /**
     * Something was earned that lasts as long as the policy says.
     *
     * @param since when what earned it happened
     * @param pending whether it waits until the refund period is over
     */
    public static Lot earn(
            PointsAccount account, UUID lotId, Origin origin, long points, Instant since, boolean pending) {
        return earn(account, lotId, origin, points, Terms.of(account, since, pending, null));
    }

    /** Something was earned. */
    public static Lot earn(PointsAccount account, UUID lotId, Origin origin, long points, Terms terms) {
        boolean waits = terms.activatesAt().isAfter(account.now());
        Lot empty = empty(lotId, origin, points, terms);
        account.open(empty, EntryKind.EARNED, waits ? Change.pending(points) : Change.balance(points), null, null);
        account.settle();
        return empty;
    }

    /** A person gives something, with a reason; it can be spent at once. */
    static void give(PointsAccount account, UUID lotId, Origin origin, long points, UUID adjustment, String reason) {
        Lot empty = empty(lotId, origin, points, Terms.of(account, account.now(), false, null));
        account.open(empty, EntryKind.ADJUSTED, Change.balance(points), adjustment, reason);
        account.settle();
    }

    private static Lot empty(UUID lotId, Origin origin, long points, Terms terms) {
        return new Lot(lotId, origin, points, terms.since(), terms.activatesAt(), terms.end(), 0, 0, 0);
    }
}
