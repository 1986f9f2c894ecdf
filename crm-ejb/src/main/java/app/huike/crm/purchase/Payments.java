package app.huike.crm.purchase;

import app.huike.crm.purchase.domain.PurchaseBook;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The door for rooms that reckon with what was paid; whether whoever acts may see the customer, they have asked. */
@Stateless
public class Payments {

    @Inject
    PurchaseBook book;

    /** What stands paid of a purchase, as this transaction sees it; empty for an unknown one. */
    public Optional<Paid> of(String purchaseRef) {
        Rights.requireSomebody();
        return book.find(purchaseRef, CustomerRows.ALL)
                .map(purchase -> new Paid(purchase.total(), purchase.refunded()));
    }
}
