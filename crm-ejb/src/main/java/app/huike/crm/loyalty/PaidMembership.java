package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A membership that the customer pays for.
 *
 * @param ref the shop's id of the payment
 * @param tier what it grants while it lasts
 * @param endsAt the first moment at which it is over
 * @param renews whether it is renewed when it ends unless the customer says no
 */
public record PaidMembership(
        UUID id,
        UUID customerId,
        String ref,
        String plan,
        Tier tier,
        Money fee,
        Instant startsAt,
        Instant endsAt,
        boolean renews) {

    /** Whether another one of the same plan goes on where this one ends. */
    boolean isLengthenedBy(PaidMembership other) {
        return !other.id().equals(id)
                && other.plan().equals(plan)
                && !other.startsAt().isBefore(endsAt)
                && other.endsAt().isAfter(other.startsAt());
    }

    /** Whether it holds at a moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
