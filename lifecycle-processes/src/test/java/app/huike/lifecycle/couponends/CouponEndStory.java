package app.huike.lifecycle.couponends;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Terms;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Discount;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What Anna is told of a coupon that a win-back gave her: all real steps, the sweep and the observer over fakes of the business. */
final class CouponEndStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/coupon-ends/coupon-ends.bpmn";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);

    CouponEndStory() {
        super(VISITED, DIAGRAM);
        time.step("stopNotice", new StopNotice(post));
    }

    /** She got it so long ago that a week is left. */
    CouponView holdsOne() {
        return holds("run-1");
    }

    CouponView holds(String causeRef) {
        return coupons.grant(new CouponGrant(
                ANNA,
                "win-back",
                "win-back",
                causeRef,
                new Discount(10, null, null, Money.parse("USD 30.00")),
                Period.ofDays(7)));
    }

    /** A campaign gave it to her by an offer: no discount, and from no basket on. */
    CouponView holds(Benefit benefit) {
        return coupons.grant(
                CouponGrant.ofOffer(ANNA, "tasting", "campaign", benefit.kind().name(), null),
                new Terms(benefit, null, Set.of(), Combining.ALONE, Set.of()));
    }

    /** The sweep finds it; why not, or empty. What is due stays due until the end of the story. */
    Optional<String> isFound(CouponView coupon) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> answer.add(
                        sweep().start(new SweepRow(ANNA, null, null, coupon.id() + " " + coupon.validUntil(), 0))));
        return answer.get(0);
    }

    SweepCoupons sweep() {
        return new SweepCoupons(arbitration.policies(), arbitration.starts());
    }

    /** A complaint of hers is registered. */
    void complains() {
        arbitration.complains(running());
    }

    void uses(CouponView coupon) {
        coupons.use(coupon);
        new TellCouponEnding(running(), arbitration.starts())
                .redeemed(new CouponRedeemed(coupon.customerId(), coupon.id(), coupon.cause(), "P-2", Instant.EPOCH));
        time.runDue();
    }
}
