package app.huike.crm.loyalty;

import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.loyalty.domain.AdjustmentBook;
import app.huike.crm.loyalty.domain.DeclineBook;
import app.huike.crm.loyalty.domain.NoticeBook;
import app.huike.crm.loyalty.domain.ReferralBook;
import app.huike.crm.loyalty.domain.ReferralCodes;
import app.huike.crm.loyalty.domain.ReferralRewards;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Two customers turned out to be one: one balance, one membership, one code for friends. Not a door. */
@Dependent
class JoinMembers {

    @Inject
    private PointsLedger points;

    @Inject
    private Memberships memberships;

    @Inject
    private DeclineBook declines;

    @Inject
    private AdjustmentBook adjustments;

    @Inject
    private NoticeBook notices;

    @Inject
    private ReferralBook referrals;

    @Inject
    private ReferralRewards rewards;

    @Inject
    private ReferralCodes codes;

    void join(@Observes CustomersMerged merge) {
        memberships.merge(merge.from(), merge.into());
        declines.move(merge.from(), merge.into());
        points.merge(merge.from(), merge.into());
        adjustments.move(merge.from(), merge.into());
        // neither was told of all that ends now
        notices.forget(merge.from());
        notices.forget(merge.into());
        codes.move(merge.from(), merge.into());
        referrals.move(merge.from(), merge.into());
        rewards.move(merge.from(), merge.into());
    }
}
