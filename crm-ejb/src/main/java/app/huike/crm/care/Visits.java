package app.huike.crm.care;

import app.huike.crm.care.domain.VisitBook;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door of the visits after a sale: what came of each. */
@Stateless
public class Visits {

    @Inject
    private VisitBook book;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private BusinessClock clock;

    @Inject
    private Event<VisitRecorded> recorded;

    /** Records what came of a visit, once for each run; for processes. */
    public void record(NewVisit visit) {
        Rights.requireAutomatic();
        UUID id = Ids.next();
        if (book.add(id, visit, clock.instant())) {
            Map<String, String> detail = new HashMap<>();
            if (visit.score() != null) {
                detail.put("score", visit.score().toString());
            }
            journey.add(visit.customerId(), "VISIT_ENDED", "VISIT_" + visit.result(), detail);
            recorded.fire(new VisitRecorded(visit.customerId(), id, visit.result()));
        }
    }

    /** A customer's visits, newest first. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public List<VisitView> of(UUID customerId) {
        customers.get(customerId);
        return book.of(customerId);
    }

    /**
     * What matters of the earlier visits for the next one; for processes.
     *
     * @param countedFor regular ones count that ended so long ago at most
     */
    public VisitStanding standing(UUID customerId, Duration countedFor) {
        Rights.requireAutomatic();
        return book.standing(customerId, clock.instant().minus(countedFor));
    }
}
