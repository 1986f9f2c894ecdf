package app.huike.crm.risk;

import java.time.Instant;

/**
 * What is known of a customer's risk.
 *
 * @param score the last one; null where there is none
 * @param objectedAt since when the customer objects to being scored; null for one who does not
 * @param warning null where none is open
 */
public record RiskView(RiskScore score, Instant objectedAt, WarningView warning) {}
