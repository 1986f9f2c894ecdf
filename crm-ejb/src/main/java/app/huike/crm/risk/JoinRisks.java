package app.huike.crm.risk;

import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.risk.domain.RiskBook;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Two customers turned out to be one: one score, one open warning; who objected as one of them objects. Not a door. */
@Dependent
class JoinRisks {

    @Inject
    private RiskBook book;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<ProfilingObjected> events;

    void join(@Observes CustomersMerged merge) {
        book.move(merge.from(), merge.into(), clock.instant());
    }

    /** Processes are one customer's by now. */
    void tell(@Observes @Priority(CustomersMerged.CONSEQUENCES) CustomersMerged merge) {
        if (book.objectedAt(merge.into()).isPresent()) {
            events.fire(new ProfilingObjected(merge.into()));
        }
    }
}
