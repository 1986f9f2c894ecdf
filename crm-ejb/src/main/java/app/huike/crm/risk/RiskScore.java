package app.huike.crm.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How likely it is that a customer leaves.
 *
 * @param score from 0 to 1
 * @param factors what it is made of, the weightiest first
 * @param at when it was found
 */
public record RiskScore(BigDecimal score, List<RiskFactor> factors, Instant at, RiskSource source) {

    public RiskScore {
        factors = List.copyOf(factors);
    }
}
