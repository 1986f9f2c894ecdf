package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.util.List;
import java.util.UUID;

/** Spending, with its way back, and holding for a checkout. */
public final class Spending {

    private Spending() {}

    /** Spends what ends first. Refusals of {@link SpendRule}. */
    public static void spend(PointsAccount account, long points, UUID spendId) {
        SpendRule.require(account, points);
        account.burn(EntryKind.SPENT, points, spendId, null);
    }

    /** Undoes a spending: everything goes back to where it came from. */
    public static void giveBack(PointsAccount account, List<Part> spent, UUID spendId) {
        spent.forEach(part -> account.postBack(EntryKind.RETURNED, part.lot(), part.points(), spendId, null));
        account.settle();
    }

    /** Puts aside what ends first. Refusals of {@link SpendRule}. */
    public static void hold(PointsAccount account, long points, UUID holdId) {
        SpendRule.require(account, points);
        long left = points;
        for (Lot lot : account.lots()) {
            long taken = Math.min(left, lot.free());
            if (taken > 0) {
                account.post(EntryKind.HELD, lot, Change.held(taken), holdId);
                left -= taken;
            }
        }
    }

    /** Spends what is held, whatever else happened to the account since. */
    public static void confirm(PointsAccount account, Hold hold, UUID spendId) {
        account.end(hold);
        for (Part part : hold.parts()) {
            account.post(EntryKind.SPENT, part.lot(), Change.balance(-part.points()), spendId);
        }
    }

    /** Ends a hold; what has lapsed or is owed meanwhile is not free again. */
    public static void release(PointsAccount account, Hold hold) {
        account.end(hold);
        account.settle();
        Passing.lapse(account);
    }
}
