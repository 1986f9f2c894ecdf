package app.huike.crm.loyalty;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.Correction;
import app.huike.crm.loyalty.domain.Lapsed;
import app.huike.crm.loyalty.domain.PointsAccount;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;

/**
 * The door of the ledger: what customers earn and spend. Each deed is one transaction under the account's lock, and lets pass what is due
 * first, so that its outcome does not depend on when the sweep came by.
 */
@Stateless
public class PointsLedger {

    static final long MOST = 1_000_000_000_000L;

    @Inject
    Ledger ledger;

    @Inject
    Earnings earnings;

    @Inject
    Spendings spendings;

    @Inject
    Refunds refunds;

    @Inject
    Holders holders;

    @Inject
    JourneyLog journey;

    /**
     * Lets a customer earn something, once for each cause and ref: the same again is answered with what is stored. What of its purchase was
     * refunded before is taken back at once. For processes. Refusal {@code FIELD_INVALID}.
     */
    public EarnedPoints earn(PointsEarning earning) {
        Rights.requireAutomatic();
        return earnings.earn(earning);
    }

    /**
     * What a coupon gives back of a purchase: money on the ledger, once for each redemption, to be spent after the refund period. A refund takes
     * it back. For the room that redeems, which has asked for the right to.
     *
     * @param offer key of the coupon's offer
     */
    public EarnedPoints giveCashback(UUID customerId, Money credit, UUID redemption, String offer, String purchaseRef) {
        Rights.requireSomebody();
        return earnings.earn(new PointsEarning(
                customerId,
                LoyaltyCurrency.CASHBACK,
                credit.getAmountMinorLong(),
                "redemption",
                redemption.toString(),
                offer,
                purchaseRef,
                ledger.clock.instant(),
                true));
    }

    /**
     * Spends points of a customer for a purchase, what ends first before the rest. The same purchase again is answered with what is stored,
     * also after it was undone. Points and cash-back together pay no more than a purchase that is known cost. Refusals
     * {@code POINTS_INSUFFICIENT} (also for one who owes), {@code POINTS_TOO_FEW}, {@code POINTS_STEP}, {@code POINTS_EXCEED_BASKET},
     * {@code POINTS_CURRENCY} (the purchase is in another),
     * {@code SPENDING_DIFFERS} (the purchase has spent other points), {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED},
     * {@code FIELD_INVALID}.
     */
    public PointsSpending spend(String customerRef, LoyaltyCurrency currency, long points, String purchaseRef) {
        Rights.require(Permission.POINTS_SPEND);
        Check check = new Check().ref("purchaseRef", purchaseRef);
        check.that(points > 0 && points <= MOST, "points", points, "from 1 to " + MOST)
                .refuse();
        return spendings.spendWithin(holders.toActOn(customerRef), currency, points, purchaseRef);
    }

    /**
     * Undoes a spending, once: the points go back to the lots that they came from, which last for a while at least. Refusals
     * {@code SPENDING_UNKNOWN}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     */
    public PointsSpending giveBack(String customerRef, UUID spendingId) {
        Rights.require(Permission.POINTS_SPEND);
        return spendings.giveBack(holders.toActOn(customerRef), spendingId);
    }

    /**
     * Gives back what has lapsed of a lot lately, with a reason. Refusals {@code POINTS_NOT_LAPSED} (nothing did, or too long ago),
     * {@code LOT_UNKNOWN}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     *
     * @return how much
     */
    public long reinstate(String customerRef, LoyaltyCurrency currency, UUID lotId, CorrectionReason reason) {
        Rights.require(Permission.POINTS_ADJUST);
        UUID customerId = holders.toActOn(customerRef);
        PointsAccount account = ledger.open(customerId, currency);
        Instant lately = account.now().minus(ledger.settings.policy(currency).reinstatable());
        Lapsed lapsed =
                ledger.book.lapsed(account.id(), lotId, lately).orElseThrow(() -> Refused.unknown("LOT_UNKNOWN"));
        Correction.reinstate(account, lapsed, reason.name());
        ledger.close(customerId, currency, account);
        journey.add(customerId, "POINTS_REINSTATED", reason.name(), values(currency, lapsed.reinstatable()));
        if (lapsed.lot().origin().purchaseRef() != null) {
            refunds.takeBack(customerId, currency, lapsed.lot().origin().purchaseRef());
        }
        return lapsed.reinstatable();
    }

    /**
     * Two customers turned out to be one: both have the one balance of both from now on, and what one owes is paid by what the other has.
     * Their entries stay as they are.
     */
    public void merge(UUID from, UUID into) {
        Rights.requireSomebody();
        for (LoyaltyCurrency currency : ledger.book.merge(from, into)) {
            ledger.pass(into, currency);
        }
    }

    static Map<String, String> values(LoyaltyCurrency currency, long points) {
        return new TreeMap<>(Map.of("currency", currency.name(), "points", Long.toString(points)));
    }
}
