package app.huike.crm.offer;

import app.huike.crm.offer.domain.Award;
import app.huike.crm.offer.domain.Claim;
import app.huike.crm.offer.domain.CounterBook;
import app.huike.crm.offer.domain.CounterBook.How;
import app.huike.crm.offer.domain.Moment;
import app.huike.crm.offer.domain.RedemptionRule;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Takes what awards use up: the coupon, the customer's share, the campaign's budget. Rules were asked before; here it is decided, because
 * somebody else may have been faster. Always in one order, so that two who want the same do not wait for each other for ever.
 */
@Dependent
class Taking {

    @Inject
    private CounterBook counters;

    @Inject
    private Claims claims;

    /** All of them, or refuses as the rules do. */
    void take(List<Award> awards, Basket basket, How how, Moment now) {
        List<Award> inOrder = awards.stream()
                .sorted(Comparator.comparing(award -> award.claim().coupon().id()))
                .toList();
        for (Award award : inOrder) {
            if (!counters.takeCoupon(award.claim().coupon().id(), how, now.at())) {
                throw tooLate(award.claim(), basket, now);
            }
        }
        inOrder.forEach(award -> takeShares(award.claim()));
        inOrder.stream()
                .filter(award -> award.claim().campaign() != null)
                .sorted(Comparator.comparing(award -> award.claim().campaign().id()))
                .forEach(award -> takeCampaign(award, how));
    }

    private void takeShares(Claim claim) {
        Integer ofCode = claim.coupon().uses().perCustomer();
        if (ofCode != null
                && !counters.takeShare(claim.coupon().id(), claim.claimant().customerId(), ofCode)) {
            throw Refused.rule("COUPON_CUSTOMER_LIMIT").with("limit", ofCode);
        }
        Integer ofCampaign =
                claim.campaign() == null ? null : claim.campaign().seen().perCustomer();
        if (ofCampaign != null
                && !counters.takeShare(claim.campaign().id(), claim.claimant().customerId(), ofCampaign)) {
            throw Refused.rule("CAMPAIGN_CUSTOMER_LIMIT").with("limit", ofCampaign);
        }
    }

    private void takeCampaign(Award award, How how) {
        if (!counters.takeCampaign(award.claim().campaign().id(), how, award.cost())) {
            throw claims.again(award.claim()).campaign().refusal(award.cost()).orElseGet(Taking::tryAgain);
        }
    }

    /** What the coupon has become meanwhile says why. */
    private Refused tooLate(Claim claim, Basket basket, Moment now) {
        return RedemptionRule.firstBroken(claims.again(claim), basket, now).orElseGet(Taking::tryAgain);
    }

    /** It was taken and given back in the same moment. */
    private static Refused tryAgain() {
        return Refused.conflict("CONFLICT_RETRY");
    }
}
