package app.huike.crm.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a customer earned; how much was decided by a rule elsewhere.
 *
 * @param points more than zero; for cashback the smallest unit of the shop's currency
 * @param cause what for, such as {@code purchase}; a customer earns once in a currency for each cause and ref
 * @param ref of the cause, such as the purchase's
 * @param rule key of the rule that decided how much; null where none did
 * @param purchaseRef the purchase whose refund takes it back; null where none does
 * @param since when what earned it happened: the lot's life begins
 * @param pending whether it waits until the refund period is over
 * @param lastDay the last day of the shop on which it can be spent, for what is given for a while; null for the life of all others
 */
public record PointsEarning(
        UUID customerId,
        LoyaltyCurrency currency,
        long points,
        String cause,
        String ref,
        String rule,
        String purchaseRef,
        Instant since,
        boolean pending,
        LocalDate lastDay) {

    /** Something that lasts as long as the shop's settings say. */
    public PointsEarning(
            UUID customerId,
            LoyaltyCurrency currency,
            long points,
            String cause,
            String ref,
            String rule,
            String purchaseRef,
            Instant since,
            boolean pending) {
        this(customerId, currency, points, cause, ref, rule, purchaseRef, since, pending, null);
    }
}
