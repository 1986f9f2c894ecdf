package app.huike.crm.purchase;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.domain.PurchaseBook;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What follows from changed purchases, in the same transaction: the summary, the stage, and what they prove of first purchases. */
@Dependent
class Aftermath {

    @Inject
    PurchaseBook book;

    @Inject
    Customers customers;

    @Inject
    Stages stages;

    @Inject
    Shop shop;

    @Inject
    Event<Object> events;

    /** One customer's purchases changed. */
    void follow(UUID customerId, Instant at, String reason) {
        book.summarise(List.of(customerId), shop.currency());
        stages.follow(customerId, book.kept(List.of(customerId)).get(customerId), at, reason);
    }

    /** Purchases of the past were loaded, of any number of customers. */
    void loaded(Collection<UUID> customerIds) {
        book.summarise(customerIds, shop.currency());
        stages.place(book.kept(customerIds));
        book.disprove(customerIds).forEach(this::tell);
        events.fire(new HistoryRecorded(List.copyOf(customerIds)));
    }

    /** A purchase of the past came in: whoever was welcomed later, or has the same contact as this customer and was, is no new customer. */
    void past(UUID customerId, Instant at) {
        book.disprove(List.of(customerId)).forEach(this::tell);
        events.fire(new HistoryRecorded(List.of(customerId)));
        List<UUID> same = customers.sameContactAs(customerId);
        if (!same.isEmpty()) {
            book.disprove(same, at).forEach(this::tell);
        }
    }

    private void tell(UUID customerId) {
        events.fire(new EarlierPurchaseFound(customerId));
    }
}
