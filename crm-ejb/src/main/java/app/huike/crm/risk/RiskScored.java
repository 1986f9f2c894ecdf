package app.huike.crm.risk;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A score came in; in its transaction.
 *
 * @param lowest of all scores since the customer was last warned of; 0 for one who never was
 */
public record RiskScored(UUID customerId, RiskScore score, BigDecimal lowest) {}
