package app.huike.crm.customer.domain;

import app.huike.crm.customer.Sharing.Shared;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who besides the owners sees which customers. */
public interface ShareBook {

    void shareWithPerson(String cause, UUID customerId, String login);

    void shareWithTeam(String cause, UUID customerId, String team);

    void endsAt(String cause, Instant end);

    void end(String cause);

    void end(List<String> causes);

    void shareEach(List<Shared> all);

    /** Ends what ends by now; how many. */
    int endAll(Instant now);

    /** What was shared of one customer is shared of another. */
    void move(UUID from, UUID into);

    /** Nothing of the customer is shared any more. */
    void forget(UUID customerId);
}
