package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.ReferralSide;
import java.time.Instant;
import java.util.UUID;

/** Keeps who was rewarded for a referral, and how often in a year. */
public interface ReferralRewards {

    boolean rewarded(UUID refereeId, ReferralSide side);

    /** Whether it was not rewarded before; the referee's reward makes the referral count. */
    boolean reward(UUID refereeId, ReferralSide side, UUID customerId, Instant at);

    /** Takes one of the year's rewards; false where so many were given. */
    boolean countYear(UUID customerId, int year, int atMost);

    /** Two customers are one, and what was counted for each is summed up. */
    void move(UUID from, UUID into);
}
