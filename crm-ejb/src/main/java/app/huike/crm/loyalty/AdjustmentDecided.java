package app.huike.crm.loyalty;

import java.util.UUID;

/** A second person has decided, or nobody has in time; in the transaction of the decision. */
public record AdjustmentDecided(UUID customerId, UUID adjustmentId, AdjustmentState state) {}
