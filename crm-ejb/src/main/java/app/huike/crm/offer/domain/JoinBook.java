package app.huike.crm.offer.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the coupons of two customers become those of one. */
public interface JoinBook {

    /** Takes back what both got for the same cause, but one of each pair; which. */
    List<Coupon> revokeDoubles(UUID from, UUID into, String reason, Instant at);

    /** Coupons, uses, and how often the customer took part. */
    void move(UUID from, UUID into);
}
