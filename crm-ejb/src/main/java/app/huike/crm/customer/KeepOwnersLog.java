package app.huike.crm.customer;

import app.huike.crm.customer.domain.OwnerBook;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What was written of an owner's customer goes with the customer, and is forgotten with him. */
@Dependent
class KeepOwnersLog {

    @Inject
    private OwnerBook book;

    void join(@Observes @Priority(CustomersMerged.PROCESSES) CustomersMerged merge) {
        book.move(merge.from(), merge.into());
    }

    void forget(@Observes CustomerErased erased) {
        book.forget(erased.customerId());
    }
}
