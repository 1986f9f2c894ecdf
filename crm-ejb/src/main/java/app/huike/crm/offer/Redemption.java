package app.huike.crm.offer;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A coupon was used.
 *
 * @param repeated whether the same purchase had used it before, so that nothing happened now
 */
public record Redemption(
        UUID id, UUID couponId, String purchaseRef, Money basket, Money discount, Instant at, boolean repeated) {}
