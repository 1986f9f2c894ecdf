package app.huike.crm.risk;

import java.util.UUID;

/** A customer does not want to be scored; in its transaction. */
public record ProfilingObjected(UUID customerId) {}
