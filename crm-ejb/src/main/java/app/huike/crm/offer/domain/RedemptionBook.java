package app.huike.crm.offer.domain;

import app.huike.crm.offer.Redemption;
import app.huike.crm.security.CustomerRows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where codes that are brought are looked up, and their use is kept. */
public interface RedemptionBook {

    /** A coupon and the ref of whom it belongs to; the ref is null once the customer is erased. */
    record Held(Coupon coupon, String customerRef, UUID ownerId, String team) {

        /** Whether the customer is one of those. */
        public boolean isAmong(CustomerRows rows) {
            return rows.all() || (ownerId == null ? team.equals(rows.team()) : ownerId.equals(rows.owner()));
        }
    }

    Optional<Held> withCode(CouponCode code);

    /** The redemption of a coupon for a purchase, also one that was reversed since. */
    Optional<Redemption> redemption(UUID couponId, String purchaseRef);

    /** Marks it used if it is granted still; of many who try at once one succeeds. */
    boolean markUsed(UUID couponId, Instant at);

    void add(Redemption redemption, UUID customerId, String actor);

    /** Undoes the redemptions of a purchase: the coupons are granted again, until {@code atLeastUntil} or their old end. */
    List<Coupon> reinstate(UUID customerId, String purchaseRef, Instant atLeastUntil, Instant at);
}
