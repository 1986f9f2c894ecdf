package app.huike.crm.offer.domain;

import app.huike.crm.offer.Redemption;
import app.huike.crm.security.CustomerRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** Where codes that are brought are looked up, and their use is kept. */
public interface RedemptionBook {

    /**
     * A coupon and the ref of whom it belongs to.
     *
     * @param customerRef null once the customer is erased, and for a code that nobody holds
     */
    record Held(Coupon coupon, String customerRef, UUID ownerId, String team) {

        /** Whether the customer is one of those. */
        public boolean isAmong(CustomerRows rows) {
            return rows.all() || (ownerId == null ? team.equals(rows.team()) : ownerId.equals(rows.owner()));
        }
    }

    /**
     * Whose a redemption is, and what it costs.
     *
     * @param customerId null where nobody told
     * @param campaignId null for none
     * @param single whether the coupon is used up by one use
     * @param reservationId null where nothing was reserved
     */
    record Use(UUID customerId, UUID campaignId, Money cost, boolean single, UUID reservationId) {}

    /** A redemption that was undone. */
    record Undone(UUID couponId, UUID campaignId, UUID customerId, Money cost) {}

    List<Held> withCodes(Collection<CouponCode> codes);

    /** The customer of a ref; none once erased. */
    Optional<UUID> customer(String ref);

    /** Until the end of the transaction nobody else changes what the purchase uses. */
    void lock(String purchaseRef);

    /** The redemption of a coupon for a purchase, also one that was reversed since. */
    Optional<Redemption> redemption(UUID couponId, String purchaseRef);

    /** Whether a purchase had the members' discount already, with a code or a reservation. */
    boolean hadMembersDiscount(String purchaseRef);

    /** What a purchase has used already, with the members' discount that went with it; {@code customerId} may be null. */
    List<Pricing.Used> usedFor(UUID customerId, String purchaseRef);

    void add(Redemption redemption, Use use);

    /** Undoes the redemptions of a purchase, in the order of their coupons. */
    List<Undone> undo(UUID customerId, String purchaseRef, Instant at);
}
