package app.huike.crm.loyalty;

import java.util.UUID;

/** A referral has held for the refund period and its referee is rewarded; in that transaction, once for each referral. */
public record ReferralRewarded(UUID refereeId, UUID referrerId) {}
