package app.huike.crm.purchase;

import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.journey.Stages;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.domain.PurchaseBook;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two customers turned out to be one: so are their purchases. Not a door. */
@Dependent
class JoinPurchases {

    @Inject
    private PurchaseBook book;

    @Inject
    private Stages stages;

    @Inject
    private Shop shop;

    @Inject
    private Event<Object> events;

    /** Sums and stages of both follow, with the dates that the whole past implies. */
    void join(@Observes @Priority(CustomersMerged.PURCHASES) CustomersMerged merge) {
        book.move(merge.from(), merge.into());
        Map<UUID, List<Instant>> kept = book.summarise(List.of(merge.into()), shop.currency());
        stages.place(Map.of(merge.from(), List.of(), merge.into(), kept.get(merge.into())));
    }

    /** First means first ever of both: told when the processes are one customer's already. */
    void tell(@Observes @Priority(CustomersMerged.CONSEQUENCES) CustomersMerged merge) {
        if (book.disproveAnyEarlier(merge.into())) {
            events.fire(new EarlierPurchaseFound(merge.into()));
        }
    }
}
