package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Points that are put aside for a checkout.
 *
 * @param ref what they are held for, such as a quote's id
 * @param worth what they are worth in money; null for stamps
 * @param until when they are free again if nobody confirms
 * @param holds false once it was confirmed, released, or over
 */
public record HeldPoints(
        UUID id, LoyaltyCurrency currency, String ref, long points, Money worth, Instant until, boolean holds) {}
