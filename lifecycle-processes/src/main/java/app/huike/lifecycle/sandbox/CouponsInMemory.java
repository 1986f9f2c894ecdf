package app.huike.lifecycle.sandbox;

import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Terms;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Coupons in memory. */
@Vetoed
public final class CouponsInMemory extends Coupons {

    private static final Period OF_OFFERS = Period.ofDays(7);

    private final Map<UUID, CouponView> coupons = new LinkedHashMap<>();
    private final List<CouponGrant> grants = new ArrayList<>();
    private final Clock clock;

    public CouponsInMemory(Clock clock) {
        this.clock = clock;
    }

    /** What was granted, in order. */
    public List<CouponGrant> grants() {
        return grants;
    }

    public List<CouponView> all() {
        return List.copyOf(coupons.values());
    }

    public CouponView only() {
        if (coupons.size() != 1) {
            throw new TrialBroken("There are " + coupons.size() + " coupons");
        }
        return coupons.values().iterator().next();
    }

    public void use(CouponView coupon) {
        put(coupon, CouponState.REDEEMED);
    }

    @Override
    public CouponView grant(CouponGrant grant) {
        return grant(grant, Terms.of(grant.discount()));
    }

    /** Granted by an offer with these terms. */
    public CouponView grant(CouponGrant grant, Terms terms) {
        grants.add(grant);
        CouponView coupon = new CouponView(
                UUID.randomUUID(),
                "7KQM-2XTR-9WEA",
                grant.customerId(),
                CouponState.GRANTED,
                grant.offer(),
                grant.cause(),
                terms,
                clock.instant(),
                clock.instant()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plus(grant.validFor() == null ? OF_OFFERS : grant.validFor())
                        .atTime(LocalTime.of(23, 59, 59))
                        .toInstant(ZoneOffset.UTC),
                null,
                null);
        coupons.put(coupon.id(), coupon);
        return coupon;
    }

    @Override
    public Optional<CouponView> get(UUID couponId) {
        return Optional.ofNullable(coupons.get(couponId));
    }

    @Override
    public List<CouponView> of(UUID customerId) {
        return coupons.values().stream()
                .filter(coupon -> coupon.customerId().equals(customerId))
                .toList();
    }

    @Override
    public boolean revoke(UUID couponId, String reason) {
        CouponView coupon = coupons.get(couponId);
        if (coupon.state() != CouponState.GRANTED) {
            return false;
        }
        put(coupon, CouponState.REVOKED);
        return true;
    }

    private void put(CouponView coupon, CouponState state) {
        coupons.put(
                coupon.id(),
                new CouponView(
                        coupon.id(),
                        coupon.code(),
                        coupon.customerId(),
                        state,
                        coupon.offer(),
                        coupon.cause(),
                        coupon.terms(),
                        coupon.grantedAt(),
                        coupon.validUntil(),
                        clock.instant(),
                        null));
    }
}
