package app.huike.crm.offer.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/**
 * What is left of coupons, customers' shares and campaigns. Each is counted in one row, by one conditional statement: of many who take at
 * once, so many succeed as there is left.
 */
public interface CounterBook {

    /** Whether something is taken for good, or held for a basket in checkout. */
    enum How {
        REDEEMED,
        HELD
    }

    /** Takes one use of a coupon if one is left; a coupon of one use is REDEEMED then. */
    boolean takeCoupon(UUID couponId, How how, Instant at);

    /** Takes one of so many that each customer may have of a code or campaign. */
    boolean takeShare(UUID scopeId, UUID customerId, int limit);

    /** Takes a redemption and its cost from a campaign that runs, if limit and budget have it. */
    boolean takeCampaign(UUID campaignId, How how, Money cost);

    /** How often a customer took of each. */
    Map<UUID, Integer> shares(UUID customerId, Collection<UUID> scopeIds);

    /**
     * Gives back one use of a coupon. One of a single use that was redeemed is granted again, until {@code atLeastUntil} or its old end; it is
     * answered.
     */
    Optional<Coupon> reinstate(UUID couponId, Instant atLeastUntil);

    void giveBackShare(UUID scopeId, UUID customerId);

    void giveBackCampaign(UUID campaignId, How how, Money cost);
}
