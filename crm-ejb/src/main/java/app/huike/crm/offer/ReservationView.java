package app.huike.crm.offer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Coupons that are held for a basket in checkout.
 *
 * @param purchaseRef of the purchase that it became; null before
 * @param expiresAt from when on others may have them
 */
public record ReservationView(
        UUID id,
        ReservationState state,
        String purchaseRef,
        Money basket,
        Money discount,
        Money credit,
        Instant createdAt,
        Instant expiresAt,
        List<Held> coupons) {

    /**
     * One coupon of it.
     *
     * @param redemption id of its redemption; null before the reservation is confirmed
     */
    public record Held(String code, String offer, BenefitKind kind, Money discount, Money credit, UUID redemption) {}
}
