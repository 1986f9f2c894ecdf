package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.util.List;
import java.util.UUID;

/** What a refunded purchase had earned is taken back: exactly that, and where it is no longer there, it is owed. */
public final class Reversal {

    private Reversal() {}

    /**
     * Takes back the share of what was refunded until now, less what earlier refunds took: however many parts a purchase is refunded in, they
     * take back together what it had earned. Between several lots of one purchase by the largest remainder.
     *
     * @param earned all lots of the purchase
     * @param refunded of the purchase until now, in the smallest unit of its currency
     * @param total what was paid; more than zero
     */
    public static void reverse(PointsAccount account, List<Earned> earned, long refunded, long total) {
        long all = earned.stream().mapToLong(one -> one.lot().earned()).sum();
        long already = earned.stream().mapToLong(Earned::reversed).sum();
        long left = earned.stream().mapToLong(Earned::left).sum();
        long due = Math.min(Share.running(all, refunded, total) - already, left);
        if (due > 0) {
            List<Long> shares = Share.largestRemainder(
                    due, earned.stream().map(Earned::left).toList());
            for (int i = 0; i < earned.size(); i++) {
                takeBack(account, account.know(earned.get(i).lot()), shares.get(i));
            }
        }
    }

    /** From the lot itself as long as it has some, then from what ends first; the rest is owed. What is held stays held. */
    private static void takeBack(PointsAccount account, Lot lot, long points) {
        UUID of = lot.id();
        long pending = Math.min(points, lot.pending());
        post(account, lot, Change.pending(-pending), of);
        long own = Math.min(points - pending, lot.free());
        post(account, lot, Change.balance(-own), of);
        long rest = points - pending - own;
        long owed = rest - account.burn(EntryKind.REVERSED, rest, of, null);
        if (owed > 0) {
            account.postOwed(EntryKind.REVERSED, -owed, of);
        }
    }

    private static void post(PointsAccount account, Lot lot, Change change, UUID of) {
        if (change.balance() != 0 || change.pending() != 0) {
            account.post(EntryKind.REVERSED, lot, change, of);
        }
    }
}
