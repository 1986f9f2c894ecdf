package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * Who came by whose code.
 *
 * @param referrerId null once that customer was erased
 * @param referrerRef null with it
 * @param reason why it is held or over; null otherwise
 * @param purchaseRef the referee's first purchase; null before
 * @param approved whether a person looked at it and let it pass
 * @param referrerRewarded whether whose code it is has got the reward
 */
public record ReferralView(
        UUID refereeId,
        String refereeRef,
        UUID referrerId,
        String referrerRef,
        ReferralState state,
        String reason,
        Instant usedAt,
        String purchaseRef,
        Instant boughtAt,
        boolean approved,
        boolean referrerRewarded) {}
