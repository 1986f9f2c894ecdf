package app.huike.crm.care;

import java.util.UUID;

/** Another person has decided, or nobody has in time; in the transaction of the decision, of a case whose customer is known. */
public record GoodwillDecided(UUID customerId, UUID goodwillId, GoodwillView.State state) {}
