package app.huike.crm.offer.domain;

import app.huike.crm.offer.OutstandingCoupons;
import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;

/** Where coupons are kept. */
public interface CouponBook {

    /** Stores a new coupon unless the cause has one already; answers whether it did. */
    boolean add(Coupon coupon, Optional<ProcessTrace> step);

    /** The coupon for a cause; for {@code welcome} the customer's only one, whatever its ref. */
    Optional<Coupon> forCause(UUID customerId, String cause, String causeRef);

    Optional<Coupon> get(UUID id);

    Optional<Coupon> byCode(CouponCode code);

    /** Newest first. */
    List<Coupon> of(UUID customerId);

    /** What customers hold and can still use, by the shop's month in which it ends; worth in that currency. */
    List<OutstandingCoupons> outstanding(ZoneId zone, CurrencyUnit currency, Instant now);

    /** Takes it back if it is granted still. */
    boolean revoke(UUID couponId, String reason, Instant at);

    /** Takes back all that a customer holds unused. */
    int revokeAllOf(UUID customerId, String reason, Instant at);

    /** Whether any that is granted is over. */
    boolean anyOver(Instant now);

    /** Marks at most {@code limit} that customers hold and that are over as expired. */
    List<Coupon> expire(Instant now, int limit);

    /** Marks all codes that nobody holds and that are over as expired; how many. */
    int expireCodes(Instant now);

    /** When the next one that is granted is over, later than {@code moment}. */
    Optional<Instant> nextOverAfter(Instant moment);
}
