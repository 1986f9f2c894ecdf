package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.loyalty.domain.Reversal;
import app.huike.crm.loyalty.domain.SpendingBook;
import app.huike.crm.purchase.Payments;
import app.huike.crm.purchase.PurchaseRefunded;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What a refund does to the ledger, in the refund's own transaction. */
@Dependent
class Refunds {

    @Inject
    Ledger ledger;

    @Inject
    Spendings spendings;

    @Inject
    SpendingBook spendingBook;

    @Inject
    Payments payments;

    @Inject
    JourneyLog journey;

    /** What the purchase had earned is taken back; after a full refund what was spent on it is given back. */
    void refunded(@Observes PurchaseRefunded refund) {
        if (refund.full()) {
            spendingBook.spentFor(refund.purchaseRef()).stream()
                    .filter(spending -> spending.returnedAt() == null)
                    .forEach(spending -> spendings.giveBack(spending.customerId(), spending.id()));
        }
        ledger.book
                .earnersOf(refund.purchaseRef())
                .forEach(owner -> takeBack(owner.customerId(), owner.currency(), refund.purchaseRef()));
    }

    /** Takes back what was refunded of a purchase until now. */
    void takeBack(UUID customerId, LoyaltyCurrency currency, String purchaseRef) {
        PointsAccount account = ledger.open(customerId, currency);
        // read under the lock: a refund that comes at once either is seen here, or waits and sees what was earned
        payments.of(purchaseRef)
                .filter(paid -> paid.refunded().isPositive())
                .ifPresent(paid -> Reversal.reverse(
                        account,
                        ledger.book.earned(account.id(), purchaseRef),
                        paid.refunded().getAmountMinorLong(),
                        paid.total().getAmountMinorLong()));
        if (!account.posted().isEmpty()) {
            ledger.close(customerId, currency, account);
            Map<String, String> values = PointsLedger.values(currency, -account.posted(EntryKind.REVERSED));
            values.put("ref", purchaseRef);
            journey.add(customerId, "POINTS_REVERSED", "PURCHASE_REFUNDED", values);
        }
    }
}
