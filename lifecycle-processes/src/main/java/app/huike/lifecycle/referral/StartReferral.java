package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralRewarded;
import app.huike.crm.loyalty.ReferralSide;
import app.huike.crm.loyalty.ReferralWork;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.step.CouponVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The first purchase of who came by a code starts the referral, and its reward the thanks to whose code it was; each in the same transaction. */
@ApplicationScoped
public class StartReferral {

    private JourneyStarts starts;
    private ReferralWork work;

    StartReferral() {}

    @Inject
    StartReferral(JourneyStarts starts, ReferralWork work) {
        this.starts = starts;
        this.work = work;
    }

    void bought(@Observes FirstPurchaseMade purchase) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            if (work.bought(purchase.customerId(), purchase.purchaseRef(), purchase.at())) {
                start(purchase);
            }
        });
    }

    private void start(FirstPurchaseMade purchase) {
        UUID referee = purchase.customerId();
        Map<String, Object> variables = variables(referee, ReferralSide.REFEREE);
        Referral.PURCHASE_ID.put(variables, purchase.purchaseId());
        Referral.BOUGHT_AT.put(variables, purchase.at());
        Referral.TOTAL.put(variables, purchase.total().toString());
        starts.start(new JourneyStart(
                        Referral.KEY, referee, purchase.purchaseId().toString(), variables))
                .ifPresent(rule -> work.end(referee, rule));
    }

    void rewarded(@Observes ReferralRewarded referral) {
        UUID referee = referral.refereeId();
        starts.start(new JourneyStart(
                Referral.THANKS_KEY,
                referral.referrerId(),
                referee.toString(),
                variables(referee, ReferralSide.REFERRER)));
    }

    private static Map<String, Object> variables(UUID referee, ReferralSide side) {
        Map<String, Object> variables = new HashMap<>();
        Referral.REFEREE_ID.put(variables, referee);
        Referral.SIDE.put(variables, side.name());
        CouponVariables.CAUSE_REF.put(variables, referee.toString());
        return variables;
    }
}
