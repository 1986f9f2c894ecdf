package app.huike.crm.offer.domain;

import app.huike.crm.offer.Redemption;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where coupons and redemptions are kept. */
public interface CouponBook {

    /** A coupon and the ref of whom it belongs to; the ref is null once the customer is erased. */
    record Held(Coupon coupon, String customerRef, UUID ownerId, String team) {

        /** Whether the customer is one of those. */
        public boolean isAmong(CustomerRows rows) {
            return rows.all() || (ownerId == null ? team.equals(rows.team()) : ownerId.equals(rows.owner()));
        }
    }

    /** Stores a new coupon unless the cause has one already; answers whether it did. */
    boolean add(Coupon coupon, Optional<ProcessTrace> step);

    /** The coupon for a cause; for {@code welcome} the customer's only one, whatever its ref. */
    Optional<Coupon> forCause(UUID customerId, String cause, String causeRef);

    Optional<Held> withCode(CouponCode code);

    Optional<Coupon> get(UUID id);

    /** Newest first. */
    List<Coupon> of(UUID customerId);

    /** The redemption of a coupon for a purchase, also one that was reversed since. */
    Optional<Redemption> redemption(UUID couponId, String purchaseRef);

    /** Marks it used if it is granted still; of many who try at once one succeeds. */
    boolean markUsed(UUID couponId, Instant at);

    void add(Redemption redemption, UUID customerId, String actor);

    /** Takes it back if it is granted still. */
    boolean revoke(UUID couponId, String reason, Instant at);

    /** Takes back all that a customer holds unused. */
    int revokeAllOf(UUID customerId, String reason, Instant at);

    /** Undoes the redemptions of a purchase: the coupons are granted again, until {@code atLeastUntil} or their old end. */
    List<Coupon> reinstate(UUID customerId, String purchaseRef, Instant atLeastUntil, Instant at);

    /** Whether any that is granted is over. */
    boolean anyOver(Instant now);

    /** Marks at most {@code limit} that are over as expired. */
    List<Coupon> expire(Instant now, int limit);

    /** When the next one that is granted is over, later than {@code moment}. */
    Optional<Instant> nextOverAfter(Instant moment);
}
