package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralRewarded;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.offer.CouponView;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** The referral with its real steps, observers and table, told as what happens to Anna, who comes by Clara's code. */
final class ReferralStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String REFERRAL = "bpmn/referral/referral.bpmn";
    static final String THANKS = "bpmn/referral/referral-thanks.bpmn";
    static final UUID CLARA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    private static final UUID PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    final ReferralsInMemory referrals = new ReferralsInMemory(ANNA, CLARA, customers, diary, clock);

    ReferralStory() {
        super(VISITED, REFERRAL, THANKS, "bpmn/referral/referral-reward.dmn");
        time.step("lookAtReferral", new LookAtReferral(referrals))
                .step("approveReferral", new ApproveReferral(referrals))
                .step("endReferral", new EndReferral(referrals))
                .step("takeReward", new TakeReward(referrals));
    }

    @Override
    public void begin() {
        super.begin();
        customers.knows(CLARA, "Clara Roth");
    }

    void usesTheCode() {
        referrals.begin();
    }

    /** Her first purchase, of so much. */
    Journey buys(String total) {
        referrals.left = Money.parse("USD " + total);
        new StartReferral(arbitration.starts(), referrals)
                .bought(new FirstPurchaseMade(ANNA, PURCHASE, "P-1", clock.instant(), referrals.left, null));
        time.runDue();
        return begun() == 0 ? null : journey();
    }

    /** She came by the code and bought for 40. */
    Journey comesAndBuys() {
        usesTheCode();
        return buys("40.00");
    }

    /** So much of the first purchase is given back. */
    void getsBack(String amount) {
        Money back = Money.parse("USD " + amount);
        referrals.left = referrals.left.minus(back);
        boolean full = referrals.left.isZero();
        new TellReferral(running(), arbitration.starts())
                .refunded(new PurchaseRefunded(ANNA, PURCHASE, "P-1", back, full, clock.instant()));
        time.runDue();
    }

    void turnsOutToHaveBoughtBefore() {
        new TellReferral(running(), arbitration.starts()).found(new EarlierPurchaseFound(ANNA));
        time.runDue();
    }

    /** Whoever has it uses the coupon of a reward. */
    void uses(CouponView coupon) {
        coupons.use(coupon);
        new TellReferral(running(), arbitration.starts())
                .redeemed(new CouponRedeemed(coupon.customerId(), coupon.id(), coupon.cause(), "P-2", clock.instant()));
        time.runDue();
    }

    /** Time passes, and Clara is thanked for what Anna was rewarded for. */
    @Override
    public void after(String duration) {
        super.after(duration);
        List<ReferralRewarded> told = List.copyOf(referrals.rewarded);
        referrals.rewarded.clear();
        told.forEach(each -> CurrentActor.run(
                Actor.SYSTEM, () -> new StartReferral(arbitration.starts(), referrals).rewarded(each)));
        time.runDue();
    }
}
