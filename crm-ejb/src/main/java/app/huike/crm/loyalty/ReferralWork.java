package app.huike.crm.loyalty;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.ReferralBook;
import app.huike.crm.loyalty.domain.ReferralClash;
import app.huike.crm.loyalty.domain.ReferralCodes;
import app.huike.crm.loyalty.domain.ReferralRewards;
import app.huike.crm.loyalty.domain.ReferralVerdict;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The door of the referrals for processes: what becomes of one after its code was used. A referral is known by its referee. */
@Stateless
public class ReferralWork {

    @Inject
    ReferralBook book;

    @Inject
    ReferralRewards rewards;

    @Inject
    ReferralCodes codes;

    @Inject
    Customers customers;

    @Inject
    Purchases purchases;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    @Inject
    Event<ReferralRewarded> events;

    /**
     * What a look at a referral found.
     *
     * @param verdict {@code CLASH}, {@code WAIT}, {@code REWARD}, or why there is no reward, such as {@code TOO_SMALL}
     * @param rewardAt when the refund period is over
     * @param clash what data both share; null where none, or where it was let pass
     */
    public record Look(String verdict, Instant rewardAt, String clash) {}

    /** The customer has bought for the first time; whether he came by a code that nothing has been bought with before. */
    public boolean bought(UUID customerId, String purchaseRef, Instant at) {
        Rights.requireAutomatic();
        book.alone(customerId);
        return book.bought(customerId, purchaseRef, at);
    }

    /**
     * Looks at a referral that was bought with, and holds it where data that both share is found.
     *
     * @param refundPeriod from the purchase to the reward
     * @param from what has to be left of the purchase, in the shop's currency
     */
    public Look look(UUID refereeId, Duration refundPeriod, BigDecimal from) {
        Rights.requireAutomatic();
        ReferralView referral = book.of(refereeId).orElseThrow();
        Instant rewardAt = referral.boughtAt().plus(refundPeriod);
        Optional<String> clash = clash(referral);
        String verdict = ReferralVerdict.of(new ReferralVerdict.Facts(
                referral.state(),
                referral.reason(),
                !customers.flags(refereeId).isEmpty(),
                left(referral),
                Money.of(shop.currency(), from),
                clash.isPresent(),
                clock.instant().isBefore(rewardAt)));
        clash.ifPresentOrElse(reason -> hold(referral, verdict, reason), () -> book.letWait(refereeId));
        return new Look(verdict, rewardAt, clash.orElse(null));
    }

    private Optional<String> clash(ReferralView referral) {
        return referral.approved()
                ? Optional.empty()
                : ReferralClash.of(referral.referrerId(), customers.sameContactAs(referral.refereeId()));
    }

    private Money left(ReferralView referral) {
        PurchaseView purchase = purchases.get(referral.purchaseRef());
        return purchase.total().minus(purchase.refunded());
    }

    private void hold(ReferralView referral, String verdict, String reason) {
        boolean news = referral.state() != ReferralState.HELD && verdict.equals(ReferralVerdict.CLASH);
        if (news && book.hold(referral.refereeId(), reason)) {
            journey.add(referral.refereeId(), "REFERRAL_HELD", reason, Map.of());
        }
    }

    /** A person looked at what clashed and lets it pass. */
    public void approve(UUID refereeId) {
        Rights.requireAutomatic();
        if (book.approve(refereeId)) {
            journey.add(refereeId, "REFERRAL_APPROVED", null, Map.of());
        }
    }

    /** It is over without a reward; said once. */
    public void end(UUID refereeId, String reason) {
        Rights.requireAutomatic();
        if (book.end(refereeId, reason)) {
            journey.add(refereeId, "REFERRAL_ENDED", reason, Map.of());
        }
    }

    /**
     * Takes the reward of one side, once; whether that side has it. The one whose code it is gets at most so many in a year of the shop's, and the
     * log says so where it is one too many.
     */
    public boolean take(UUID refereeId, ReferralSide side, int atMostAYear) {
        Rights.requireAutomatic();
        ReferralView referral = book.of(refereeId).orElseThrow();
        return side == ReferralSide.REFEREE ? takeOwn(referral) : takeForCode(referral, atMostAYear);
    }

    private boolean takeOwn(ReferralView referral) {
        UUID referee = referral.refereeId();
        if (rewards.reward(referee, ReferralSide.REFEREE, referee, clock.instant())) {
            journey.add(referee, "REFERRAL_REWARDED", null, Map.of());
            if (referral.referrerId() != null) {
                events.fire(new ReferralRewarded(referee, referral.referrerId()));
            }
        }
        return true;
    }

    private boolean takeForCode(ReferralView referral, int atMostAYear) {
        UUID referrer = referral.referrerId();
        if (referrer == null) {
            return false;
        }
        book.alone(referrer);
        Instant now = clock.instant();
        if (rewards.rewarded(referral.refereeId(), ReferralSide.REFERRER)) {
            return true;
        }
        if (!rewards.countYear(referrer, shop.dayOf(now).getYear(), atMostAYear)) {
            journey.add(referrer, "REFERRAL_NOT_REWARDED", "YEAR_FULL", Map.of("customer", referral.refereeRef()));
            return false;
        }
        journey.add(referrer, "REFERRAL_CODE_REWARDED", null, Map.of("customer", referral.refereeRef()));
        return rewards.reward(referral.refereeId(), ReferralSide.REFERRER, referrer, now);
    }

    /** The person is gone: the code works no longer, and nobody is told any more who came by it. */
    public void forget(@Observes CustomerErased erasure) {
        book.end(erasure.customerId(), "ERASED");
        book.forget(erasure.customerId());
        codes.forget(erasure.customerId());
    }
}
