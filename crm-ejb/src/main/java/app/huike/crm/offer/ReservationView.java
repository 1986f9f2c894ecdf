package app.huike.crm.offer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Coupons that are held for a basket in checkout.
 *
 * @param discount by the members' discount and coupons
 * @param member what of it is the members' discount
 * @param points that are held with the coupons; null for none
 * @param purchaseRef of the purchase that it became; null before
 * @param expiresAt from when on others may have them
 */
public record ReservationView(
        UUID id,
        ReservationState state,
        String purchaseRef,
        Money basket,
        Money discount,
        Money member,
        Money credit,
        Points points,
        Points cashback,
        Instant createdAt,
        Instant expiresAt,
        List<Held> coupons) {

    /**
     * Points of it, or cash-back.
     *
     * @param points of cash-back the smallest units of the shop's currency
     * @param paid by them
     * @param holdId of the hold on the ledger
     */
    public record Points(long points, Money paid, UUID holdId) {}

    /** What is left to pay. */
    public Money toPay() {
        return Stream.of(points, cashback)
                .filter(Objects::nonNull)
                .map(Points::paid)
                .reduce(basket.minus(discount), Money::minus);
    }

    /**
     * One coupon of it.
     *
     * @param redemption id of its redemption; null before the reservation is confirmed
     */
    public record Held(String code, String offer, BenefitKind kind, Money discount, Money credit, UUID redemption) {}
}
