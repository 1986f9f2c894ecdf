package app.huike.crm.offer;

import java.time.Instant;

/**
 * An offer.
 *
 * @param version goes up with every change
 */
public record OfferView(
        String key,
        Names names,
        Terms terms,
        Validity validity,
        OfferState state,
        Instant changedAt,
        String changedBy,
        long version) {}
