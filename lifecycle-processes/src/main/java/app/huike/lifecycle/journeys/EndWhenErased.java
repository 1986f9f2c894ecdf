package app.huike.lifecycle.journeys;

import app.huike.crm.customer.CustomerErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whatever runs for a customer ends, with everything that it knew, in the transaction of the erasure. */
@ApplicationScoped
public class EndWhenErased {

    @Inject
    private RunningJourneys journeys;

    void end(@Observes CustomerErased erased) {
        journeys.endAll(erased.customerId(), "ERASED");
    }
}
