package app.huike.crm.loyalty;

import static app.huike.crm.loyalty.LoyaltyCurrency.STAMPS;

import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The door of cards whose last field is free. A full card is spent as {@link PointsLedger#spend} of {@link LoyaltyCurrency#STAMPS}; how many
 * stamps fill one is the setting {@code huike.loyalty.stamps.spend-from}.
 */
@Stateless
public class StampCards {

    /** On one receipt; who wants more made a mistake. */
    private static final long MOST = 20;

    @Inject
    Ledger ledger;

    @Inject
    Earnings earnings;

    @Inject
    Holders holders;

    /**
     * What a receipt did to a card.
     *
     * @param stamps that the receipt gave
     * @param onCard how many can be spent now
     * @param fields how many fill a card
     * @param repeated whether the receipt had given them before, so that nothing happened now
     */
    public record Stamped(UUID id, long stamps, long onCard, long fields, boolean repeated) {}

    /**
     * Stamps the customer's card for a receipt, once; the same again is answered with what is stored. Refusals {@code RECEIPT_STAMPED} (another
     * customer's card has them), {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code FIELD_INVALID}.
     */
    public Stamped stamp(String customerRef, long stamps, String purchaseRef) {
        Rights.require(Permission.STAMPS_GIVE);
        Check check = new Check().ref("purchaseRef", purchaseRef);
        check.that(stamps > 0 && stamps <= MOST, "stamps", stamps, "from 1 to " + MOST)
                .refuse();
        UUID customerId = holders.toActOn(customerRef);
        requireUnused(customerId, purchaseRef);
        EarnedPoints earned = earnings.earn(new PointsEarning(
                customerId, STAMPS, stamps, "stamp", purchaseRef, null, purchaseRef, ledger.clock.instant(), true));
        return new Stamped(
                earned.id(),
                earned.points(),
                ledger.seen(customerId, STAMPS).available(),
                ledger.settings.policy(STAMPS).spendFrom(),
                earned.repeated());
    }

    /** Two at once are kept apart by an index. */
    private void requireUnused(UUID customerId, String purchaseRef) {
        boolean elsewhere = ledger.book.earnersOf(purchaseRef).stream()
                .anyMatch(owner ->
                        owner.currency() == STAMPS && !owner.customerId().equals(customerId));
        if (elsewhere) {
            throw Refused.conflict("RECEIPT_STAMPED").with("ref", purchaseRef);
        }
    }
}
