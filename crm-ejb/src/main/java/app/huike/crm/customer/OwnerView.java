package app.huike.crm.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * Who looks after a customer, as every colleague may know who has the customer's exact ref.
 *
 * @param owner login; null for nobody
 * @param since when it became the owner's, where that is known
 * @param protectedUntil until when nobody may take it; null where that is over, or nobody has it
 * @param disputedBy login of a colleague who says that it is his, while nobody has decided; null for none
 */
public record OwnerView(
        UUID customerId,
        String ref,
        String name,
        String team,
        String owner,
        Instant since,
        Instant protectedUntil,
        String disputedBy) {}
