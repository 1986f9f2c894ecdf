package app.huike.crm.offer;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A coupon was used.
 *
 * @param kind what sort of thing it gave; a gift is to be handed over
 * @param offer key of its offer
 * @param discount to be taken off the basket
 * @param member what the members' discount takes off besides; nothing where the purchase had it already
 * @param credit to be credited to the customer afterwards
 * @param repeated whether the same purchase had used it before, so that nothing happened now
 */
public record Redemption(
        UUID id,
        UUID couponId,
        String offer,
        BenefitKind kind,
        String purchaseRef,
        Money basket,
        Money discount,
        Money member,
        Money credit,
        Instant at,
        boolean repeated) {}
