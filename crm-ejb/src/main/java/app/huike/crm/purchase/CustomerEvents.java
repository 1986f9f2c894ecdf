package app.huike.crm.purchase;

import app.huike.crm.customer.Consents;
import app.huike.crm.customer.Customers;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.purchase.domain.CustomerEventBook;
import app.huike.crm.purchase.domain.CustomerEventCheck;
import app.huike.crm.purchase.domain.PurchaseBook;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The door of what a shop tells of its customers besides purchases and refunds: deliveries, visits, returns, opt-outs. */
@Stateless
public class CustomerEvents {

    private static final String SOURCE = "shop";

    @Inject
    CustomerEventBook book;

    @Inject
    PurchaseBook purchases;

    @Inject
    Customers customers;

    @Inject
    Consents consents;

    @Inject
    BusinessClock clock;

    @Inject
    Event<CustomerEventTold> events;

    /** What {@link #record} did. */
    public record Recorded(CustomerEventView event, boolean created) {}

    /**
     * Records an event once for each ref; the same again is answered with the stored one. Refusals {@code CUSTOMER_UNKNOWN}, {@code
     * CUSTOMER_ERASED}, {@code PURCHASE_UNKNOWN} (also one of somebody else), {@code EVENT_DIFFERS} (other content), {@code RETURN_EXCEEDS}
     * (more pieces than were bought), {@code FIELD_INVALID} and {@code FIELD_MISSING} for each field.
     */
    public Recorded record(String customerRef, CustomerEventOrder told) {
        Rights.require(Permission.PURCHASE_WRITE);
        Instant now = clock.instant();
        CustomerEventOrder order = CustomerEventCheck.checked(told, now);
        UUID customerId = hold(customerRef);
        Optional<CustomerEventView> before = book.find(order.ref());
        return before.isPresent() ? again(before.get(), customerId, order) : add(customerId, order, now);
    }

    /** One customer's events come one after another. Nobody is made by an event. */
    private UUID hold(String customerRef) {
        customers.idOf(customerRef).orElseThrow(() -> Refused.unknown("CUSTOMER_UNKNOWN"));
        return customers.ensure(customerRef);
    }

    /** A customer may have two refs since a merge. */
    private Recorded again(CustomerEventView stored, UUID customerId, CustomerEventOrder order) {
        boolean theirs =
                customers.idOf(stored.customerRef()).filter(customerId::equals).isPresent();
        if (!theirs || !CustomerEventCheck.same(stored, order)) {
            throw Refused.conflict("EVENT_DIFFERS").with("ref", order.ref());
        }
        return new Recorded(stored, false);
    }

    private Recorded add(UUID customerId, CustomerEventOrder order, Instant now) {
        UUID id = Ids.next();
        UUID purchaseId = order.kind().aboutPurchase() ? purchase(customerId, order) : null;
        if (!book.add(id, customerId, purchaseId, order, now)) {
            // another customer's event took the ref in this moment
            return again(book.find(order.ref()).orElseThrow(), customerId, order);
        }
        if (order.kind() == CustomerEventKind.OPTED_OUT) {
            consents.withdraw(customerId, order.withdraw(), SOURCE, order.at());
        }
        events.fire(new CustomerEventTold(customerId, id, order.kind(), purchaseId, order.at()));
        return new Recorded(book.get(id), true);
    }

    private UUID purchase(UUID customerId, CustomerEventOrder order) {
        PurchaseView purchase = purchases
                .find(order.purchaseRef(), CustomerRows.ALL)
                .filter(found -> found.customerId().equals(customerId))
                .orElseThrow(() -> Refused.unknown("PURCHASE_UNKNOWN"));
        CustomerEventCheck.requireBought(purchase, order, book.returned(purchase.id()));
        return purchase.id();
    }
}
