package app.huike.crm.analytics;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.UUID;

/** Everything that happened with a customer, on one line of time. */
@Stateless
public class Timeline {

    /** Newest first; whoever acts must be allowed to see the customer. */
    public Page<TimelineEntry> of(UUID customerId, PageRequest page) {
        throw new UnsupportedOperationException();
    }
}
