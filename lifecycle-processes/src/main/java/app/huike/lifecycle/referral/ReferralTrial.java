package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralRewarded;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.offer.CouponView;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import jakarta.enterprise.inject.Vetoed;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The referral with its real steps, observers and table, over doors in memory: a customer comes by the code of another one. */
@Vetoed
class ReferralTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "referral";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new ReferralTrial(engine);
        }
    }

    /** Whose code it is. */
    static final UUID REFERRER = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

    private static final UUID PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8059");

    final ReferralsInMemory referrals =
            new ReferralsInMemory(CUSTOMER, REFERRER, customers, diary, clock, this::isRewarded);

    ReferralTrial(TrialEngine engine) {
        super(engine);
        time.step("lookAtReferral", new LookAtReferral(referrals))
                .step("approveReferral", new ApproveReferral(referrals))
                .step("endReferral", new EndReferral(referrals))
                .step("takeReward", new TakeReward(referrals));
    }

    @Override
    public void begin() {
        super.begin();
        customers.knows(REFERRER, "Clara Roth");
    }

    void usesTheCode() {
        referrals.begin();
    }

    /** The first purchase, of so much. */
    void buysFor(String total) {
        referrals.left = Money.parse("USD " + total);
        new StartReferral(arbitration.starts(), referrals)
                .bought(new FirstPurchaseMade(CUSTOMER, PURCHASE, "P-1", clock.instant(), referrals.left, null));
        time.runDue();
    }

    /** So much of the first purchase is given back. */
    void getsBack(String amount) {
        Money back = Money.parse("USD " + amount);
        referrals.left = referrals.left.minus(back);
        boolean full = referrals.left.isZero();
        new TellReferral(running(), arbitration.starts())
                .refunded(new PurchaseRefunded(CUSTOMER, PURCHASE, "P-1", back, full, clock.instant()));
        time.runDue();
    }

    void turnsOutToHaveBoughtBefore() {
        new TellReferral(running(), arbitration.starts()).found(new EarlierPurchaseFound(CUSTOMER));
        time.runDue();
    }

    /** Whoever has it uses the coupon of a reward. */
    void uses(CouponView coupon) {
        coupons.use(coupon);
        new TellReferral(running(), arbitration.starts())
                .redeemed(new CouponRedeemed(coupon.customerId(), coupon.id(), coupon.cause(), "P-2", clock.instant()));
        time.runDue();
    }

    /** Whose code it is is thanked, in the step that rewards. */
    private void isRewarded(ReferralRewarded reward) {
        CurrentActor.run(Actor.SYSTEM, () -> new StartReferral(arbitration.starts(), referrals).rewarded(reward));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("uses-code", none -> usesTheCode());
        happenings.put("buys", this::buysFor);
        happenings.put("gets-back", this::getsBack);
        happenings.put("bought-before", none -> turnsOutToHaveBoughtBefore());
        happenings.put("shares-address", none -> customers.sameAs(CUSTOMER, REFERRER));
        happenings.put("rewards-this-year", many -> referrals.thisYear = Integer.parseInt(many));
        happenings.put("redeems", none -> coupons.of(CUSTOMER).forEach(this::uses));
        happenings.put("friend-redeems", none -> coupons.of(REFERRER).forEach(this::uses));
        return happenings;
    }
}
