package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.time.Instant;
import java.util.UUID;

/** What comes in. */
public final class Earning {

    private Earning() {}

    /**
     * Something was earned.
     *
     * @param since when what earned it happened
     * @param pending whether it waits until the refund period is over
     */
    public static Lot earn(
            PointsAccount account, UUID lotId, Origin origin, long points, Instant since, boolean pending) {
        Instant activatesAt = pending ? since.plus(account.policy().pending()) : since;
        boolean waits = activatesAt.isAfter(account.now());
        Lot empty = empty(account, lotId, origin, points, since, activatesAt);
        account.open(empty, EntryKind.EARNED, waits ? Change.pending(points) : Change.balance(points), null, null);
        account.settle();
        return empty;
    }

    /** A person gives something, with a reason; it can be spent at once. */
    static void give(PointsAccount account, UUID lotId, Origin origin, long points, UUID adjustment, String reason) {
        Lot empty = empty(account, lotId, origin, points, account.now(), account.now());
        account.open(empty, EntryKind.ADJUSTED, Change.balance(points), adjustment, reason);
        account.settle();
    }

    private static Lot empty(
            PointsAccount account, UUID lotId, Origin origin, long points, Instant since, Instant activatesAt) {
        Instant end = account.policy().end(since, activatesAt);
        return new Lot(lotId, origin, points, since, activatesAt, end, 0, 0, 0);
    }
}
