package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.shared.Refused;
import java.util.UUID;

/** What people correct, with a reason. */
public final class Correction {

    private static final String CAUSE = "adjustment";

    private Correction() {}

    /**
     * Gives something, or takes it where {@code points} is below zero. No more is taken than can be spent: refusal
     * {@code POINTS_INSUFFICIENT}.
     */
    public static void adjust(PointsAccount account, long points, UUID adjustment, UUID lotId, String reason) {
        if (points > 0) {
            Origin origin = new Origin(CAUSE, adjustment.toString(), null, null);
            Earning.give(account, lotId, origin, points, adjustment, reason);
        } else if (SpendRule.covers(account, -points)) {
            account.burn(EntryKind.ADJUSTED, -points, adjustment, reason);
        } else {
            throw SpendRule.insufficient(account);
        }
    }

    /** Gives back what has lapsed of a lot. Refusal {@code POINTS_NOT_LAPSED} where there is nothing or it is too long ago. */
    public static void reinstate(PointsAccount account, Lapsed lapsed, String reason) {
        if (lapsed.reinstatable() <= 0) {
            throw Refused.conflict("POINTS_NOT_LAPSED");
        }
        account.postBack(EntryKind.REINSTATED, lapsed.lot(), lapsed.reinstatable(), null, reason);
        account.settle();
    }
}
