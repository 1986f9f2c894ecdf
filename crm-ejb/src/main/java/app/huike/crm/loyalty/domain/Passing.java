package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.EntryKind;
import java.time.Instant;
import java.util.Collection;

/**
 * What time alone does to an account. The sweep says the same in SQL for everybody at once ({@code PassingRows}); a test keeps the two
 * equal. Whoever changes an account lets time pass first, so that no outcome depends on when the sweep came by.
 */
public final class Passing {

    private Passing() {}

    /**
     * Brings an account to its moment: holds that are over end, what waited becomes active, what is over lapses or lasts longer, old debts are written off.
     *
     * @param holdsOver the holds whose time is over
     */
    public static void to(PointsAccount account, Collection<Hold> holdsOver) {
        holdsOver.forEach(account::end);
        Instant now = account.now();
        account.lots().stream()
                .filter(lot -> lot.pending() > 0 && !lot.activatesAt().isAfter(now))
                .forEach(lot -> account.post(EntryKind.ACTIVATED, lot, Change.activation(lot.pending()), null));
        account.settle();
        lapse(account);
        if (account.debt().tooLong() > 0) {
            account.postOwed(EntryKind.WRITTEN_OFF, account.debt().tooLong(), null);
        }
    }

    /** What is over and not held is gone. */
    static void lapse(PointsAccount account) {
        account.lots().stream()
                .filter(lot -> lot.free() > 0 && !lot.expiresAt().isAfter(account.now()))
                .forEach(account::lapse);
    }
}
