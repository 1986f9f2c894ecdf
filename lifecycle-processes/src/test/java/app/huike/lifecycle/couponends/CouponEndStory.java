package app.huike.lifecycle.couponends;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Terms;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.story.Story;
import app.huike.lifecycle.story.VisitedElements;
import java.time.Period;
import java.util.Set;

/** What Anna is told of a coupon that a win-back gave her. */
final class CouponEndStory extends CouponEndTrial implements Story {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/coupon-ends/coupon-ends.bpmn";
    private static final Period WEEK = Period.ofDays(7);

    CouponEndStory() {
        super(ProcessStory.of(DIAGRAM));
    }

    @Override
    public VisitedElements visited() {
        return VISITED;
    }

    /** She got it so long ago that a week is left. */
    CouponView holdsOne() {
        return holds("run-1");
    }

    CouponView holds(String causeRef) {
        return holds(causeRef, WEEK);
    }

    /** A campaign gave it to her by an offer: no discount, and from no basket on. */
    CouponView holds(Benefit benefit) {
        return coupons.grant(
                CouponGrant.ofOffer(
                        CUSTOMER, "tasting", "campaign", benefit.kind().name(), null),
                new Terms(benefit, null, Set.of(), Combining.ALONE, Set.of()));
    }
}
