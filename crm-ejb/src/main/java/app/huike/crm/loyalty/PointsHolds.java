package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.Hold;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.SpendRule;
import app.huike.crm.loyalty.domain.Spending;
import app.huike.crm.loyalty.domain.SpendingBook;
import app.huike.crm.loyalty.domain.SpendingBook.Held;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The door for checkouts: points that are put aside stay in the balance and cannot be spent otherwise, lapse, or pay for a debt until they
 * are confirmed, released, or their time is over. For rooms that have asked for the right to act for the customer.
 */
@Stateless
public class PointsHolds {

    @Inject
    Ledger ledger;

    @Inject
    Spendings spendings;

    @Inject
    SpendingBook book;

    @Inject
    Holders holders;

    /** The customer whose points somebody wants to use in a checkout. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public UUID holder(String customerRef) {
        Rights.require(Permission.POINTS_SPEND);
        return holders.toActOn(customerRef);
    }

    /** Whether so many points could be put aside now, and what they are worth. Nothing is posted. */
    public PointsOnOffer look(UUID customerId, LoyaltyCurrency currency, long points) {
        Rights.requireSomebody();
        Refused refusal =
                SpendRule.firstBroken(ledger.seen(customerId, currency), points).orElse(null);
        return new PointsOnOffer(points, ledger.settings.worth().of(currency, points), refusal);
    }

    /**
     * Puts points aside, once for each ref; the same again is answered with what is stored. Refusals {@code POINTS_INSUFFICIENT},
     * {@code POINTS_TOO_FEW}, {@code POINTS_STEP}, {@code HOLD_DIFFERS} (the ref holds other points), {@code HOLD_OVER} ({@code until} is
     * not later than now).
     *
     * @param ref what for, such as a quote's id
     */
    public HeldPoints hold(UUID customerId, LoyaltyCurrency currency, long points, String ref, Instant until) {
        Rights.requireSomebody();
        PointsAccount account = ledger.open(customerId, currency);
        Optional<Held> before = book.held(currency, ref);
        if (before.isPresent()) {
            return again(before.get(), account.id(), points);
        }
        if (!until.isAfter(account.now())) {
            throw Refused.conflict("HOLD_OVER");
        }
        Held hold = new Held(Ids.next(), account.id(), currency, ref, points, until, null, null);
        Spending.hold(account, points, hold.id());
        book.add(hold, account.now());
        ledger.close(customerId, currency, account);
        return view(hold);
    }

    private HeldPoints again(Held stored, UUID account, long points) {
        if (!stored.account().equals(account) || stored.points() != points) {
            throw Refused.conflict("HOLD_DIFFERS").with("ref", stored.ref());
        }
        return view(stored);
    }

    /**
     * Spends what is held for a purchase, whatever happened to the balance since. Confirming again is answered with what is stored. Refusals
     * {@code HOLD_OVER} (released, or its time is over), {@code HOLD_UNKNOWN}, {@code SPENDING_DIFFERS} (the purchase has spent other
     * points).
     */
    public PointsSpending confirm(UUID customerId, UUID holdId, String purchaseRef) {
        Rights.requireSomebody();
        spendings.paid.lock(purchaseRef);
        Held hold = locked(customerId, holdId);
        if (hold.spendingId() != null) {
            return spendings.view(book.spent(hold.spendingId()).orElseThrow(), true);
        }
        if (hold.endedAt() != null) {
            throw Refused.conflict("HOLD_OVER");
        }
        return spend(customerId, hold, purchaseRef);
    }

    /**
     * The same for a checkout that took longer than the hold: one that is over takes the points again, where they still are to be spent. Refusals
     * as of {@link #confirm}, {@code POINTS_INSUFFICIENT}.
     */
    public PointsSpending confirmLate(UUID customerId, UUID holdId, String purchaseRef) {
        Rights.requireSomebody();
        spendings.paid.lock(purchaseRef);
        Held hold = locked(customerId, holdId);
        if (hold.endedAt() == null || hold.spendingId() != null) {
            return confirm(customerId, holdId, purchaseRef);
        }
        return confirmed(hold, spendings.spend(customerId, hold.currency(), hold.points(), purchaseRef));
    }

    /** What points and cash-back have paid of a purchase; until the end of the transaction nobody adds to it. */
    public Money paidFor(String purchaseRef) {
        Rights.requireSomebody();
        spendings.paid.lock(purchaseRef);
        return spendings.paid.of(purchaseRef);
    }

    private PointsSpending spend(UUID customerId, Held hold, String purchaseRef) {
        Hold held = book.hold(hold.id());
        PointsSpending spending = spendings.spend(
                customerId,
                hold.currency(),
                hold.points(),
                purchaseRef,
                (account, id) -> Spending.confirm(account, held, id));
        return confirmed(hold, spending);
    }

    private PointsSpending confirmed(Held hold, PointsSpending spending) {
        if (spending.repeated()) {
            throw Refused.conflict("SPENDING_DIFFERS").with("ref", spending.ref());
        }
        book.confirmed(hold.id(), spending.id());
        return spending;
    }

    /** Ends a hold; one that has ended stays as it is. Refusal {@code HOLD_UNKNOWN}. */
    public void release(UUID customerId, UUID holdId) {
        Rights.requireSomebody();
        Held hold = locked(customerId, holdId);
        if (hold.endedAt() == null) {
            PointsAccount account = ledger.open(customerId, hold.currency());
            Spending.release(account, book.hold(holdId));
            ledger.close(customerId, hold.currency(), account);
        }
    }

    /** The hold as it stands once its account is locked and what is due has happened. */
    private Held locked(UUID customerId, UUID holdId) {
        LoyaltyCurrency currency =
                book.held(holdId).orElseThrow(PointsHolds::unknown).currency();
        PointsAccount account = ledger.open(customerId, currency);
        return book.held(holdId)
                .filter(hold -> hold.account().equals(account.id()))
                .orElseThrow(PointsHolds::unknown);
    }

    private HeldPoints view(Held hold) {
        return new HeldPoints(
                hold.id(),
                hold.currency(),
                hold.ref(),
                hold.points(),
                ledger.settings.worth().of(hold.currency(), hold.points()),
                hold.until(),
                hold.endedAt() == null);
    }

    private static Refused unknown() {
        return Refused.unknown("HOLD_UNKNOWN");
    }
}
