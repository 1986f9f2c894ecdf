package app.huike.crm.purchase;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.domain.PurchaseBook;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door for rooms that reckon with what was paid; whether whoever acts may see the customer, they have asked. */
@Stateless
public class Payments {

    @Inject
    PurchaseBook book;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    /** What stands paid of a purchase, as this transaction sees it; empty for an unknown one. */
    public Optional<Paid> of(String purchaseRef) {
        Rights.requireSomebody();
        return book.find(purchaseRef, CustomerRows.ALL)
                .map(purchase -> new Paid(purchase.total(), purchase.refunded()));
    }

    /**
     * What customers paid since a moment, that excluded, until now, net of refunds: in the smallest unit of the shop's currency, purchases in
     * others left out. One query for however many; 0 for who bought nothing.
     */
    public Map<UUID, Long> netSince(Map<UUID, Instant> since) {
        Rights.requireSomebody();
        return book.netSince(since, clock.instant(), shop.currency());
    }
}
