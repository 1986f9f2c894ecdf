package app.huike.crm.care.domain;

import app.huike.crm.care.NewVisit;
import app.huike.crm.care.VisitStanding;
import app.huike.crm.care.VisitView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the door of the visits asks of the database. */
public interface VisitBook {

    /** Stores what came of a visit, unless its run has a result already. */
    boolean add(UUID id, NewVisit visit, Instant endedAt);

    /** Newest first. */
    List<VisitView> of(UUID customerId);

    /** @param since regular ones count that ended after it */
    VisitStanding standing(UUID customerId, Instant since);

    /** Lets the visits of one customer belong to another. */
    void move(UUID from, UUID into);
}
