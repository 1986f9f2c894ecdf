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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        stages.follow(
                customerId, book.summarise(List.of(customerId), shop.currency()).get(customerId), at, reason);
    }

    /** Purchases of the past were loaded, of any number of customers. */
    void loaded(Collection<UUID> customerIds) {
        Map<UUID, Bought> before = book.bought(customerIds, shop.currency());
        Map<UUID, List<Instant>> kept = book.summarise(customerIds, shop.currency());
        stages.place(kept);
        book.disprove(customerIds).forEach(this::tell);
        events.fire(new HistoryRecorded(List.copyOf(customerIds)));
        tellMoved(before, kept);
    }

    /** A purchase of the past came in: whoever was welcomed later, or has the same contact as this customer and was, is no new customer. */
    void past(UUID customerId, Instant at) {
        Map<UUID, Bought> before = book.bought(List.of(customerId), shop.currency());
        Map<UUID, List<Instant>> kept = book.summarise(List.of(customerId), shop.currency());
        stages.follow(customerId, kept.get(customerId), at, "PURCHASE");
        book.disprove(List.of(customerId)).forEach(this::tell);
        events.fire(new HistoryRecorded(List.of(customerId)));
        List<UUID> same = customers.sameContactAs(customerId);
        if (!same.isEmpty()) {
            book.disprove(same, at).forEach(this::tell);
        }
        tellMoved(before, kept);
    }

    /** Of nobody of whom nothing was known: nothing runs that could wait for it. */
    private void tellMoved(Map<UUID, Bought> before, Map<UUID, List<Instant>> kept) {
        Map<UUID, Instant> moved = new HashMap<>();
        before.forEach((id, bought) -> kept.getOrDefault(id, List.of()).stream()
                .reduce((first, last) -> last)
                .filter(last -> bought.lastAt() == null || last.isAfter(bought.lastAt()))
                .ifPresent(last -> moved.put(id, last)));
        if (!moved.isEmpty()) {
            events.fire(new LastPurchaseMoved(moved));
        }
    }

    private void tell(UUID customerId) {
        events.fire(new EarlierPurchaseFound(customerId));
    }
}
