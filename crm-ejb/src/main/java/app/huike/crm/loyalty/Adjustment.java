package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * Points that a person gives or takes.
 *
 * @param points below zero where they are taken
 * @param note the person's own words; null where there are none
 * @param requestedBy login
 * @param decidedBy login of the second person; null where none was needed, or none has decided
 * @param refusal key or words why it was refused; null where it was not
 */
public record Adjustment(
        UUID id,
        UUID customerId,
        LoyaltyCurrency currency,
        long points,
        CorrectionReason reason,
        String note,
        AdjustmentState state,
        String requestedBy,
        Instant requestedAt,
        String decidedBy,
        Instant decidedAt,
        String refusal) {

    Adjustment decided(AdjustmentState to, String by, Instant at, String why) {
        return new Adjustment(
                id, customerId, currency, points, reason, note, to, requestedBy, requestedAt, by, at, why);
    }
}
