package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralRewarded;
import app.huike.crm.loyalty.ReferralSide;
import app.huike.crm.loyalty.ReferralState;
import app.huike.crm.loyalty.ReferralWork;
import app.huike.crm.loyalty.domain.ReferralClash;
import app.huike.crm.loyalty.domain.ReferralVerdict;
import app.huike.lifecycle.sandbox.CustomersInMemory;
import app.huike.lifecycle.sandbox.LogInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One referral in memory, by the business's own rules. */
@Vetoed
final class ReferralsInMemory extends ReferralWork {

    /** What is left of the first purchase. */
    Money left;

    /** How many rewards the code has brought in this year. */
    int thisYear;

    private final UUID referee;
    private final UUID referrer;
    private final CustomersInMemory customers;
    private final LogInMemory diary;
    private final Clock clock;
    private final Consumer<ReferralRewarded> told;
    private ReferralState state;
    private String reason;
    private Instant boughtAt;
    private boolean approved;
    private int mostOfAYear;

    /** @param told who is told of a reward */
    ReferralsInMemory(
            UUID referee,
            UUID referrer,
            CustomersInMemory customers,
            LogInMemory diary,
            Clock clock,
            Consumer<ReferralRewarded> told) {
        this.told = told;
        this.referee = referee;
        this.referrer = referrer;
        this.customers = customers;
        this.diary = diary;
        this.clock = clock;
    }

    /** The referee has used the code. */
    void begin() {
        state = ReferralState.USED;
    }

    ReferralState state() {
        return state;
    }

    int mostOfAYear() {
        return mostOfAYear;
    }

    @Override
    public boolean bought(UUID customerId, String purchaseRef, Instant at) {
        boughtAt = at;
        return state == ReferralState.USED && customerId.equals(referee);
    }

    @Override
    public Look look(UUID refereeId, Duration refundPeriod, BigDecimal from) {
        Optional<String> clash =
                approved ? Optional.empty() : ReferralClash.of(referrer, customers.sameContactAs(refereeId));
        Instant rewardAt = boughtAt.plus(refundPeriod);
        String verdict = ReferralVerdict.of(new ReferralVerdict.Facts(
                state,
                reason,
                !customers.flags(refereeId).isEmpty(),
                left,
                Money.of(CurrencyUnit.USD, from),
                clash.isPresent(),
                clock.instant().isBefore(rewardAt)));
        state = verdict.equals(ReferralVerdict.CLASH) ? ReferralState.HELD : ReferralState.WAITING;
        return new Look(verdict, rewardAt, clash.orElse(null));
    }

    @Override
    public void approve(UUID refereeId) {
        approved = true;
    }

    @Override
    public void end(UUID refereeId, String why) {
        state = ReferralState.ENDED;
        reason = why;
        diary.add(refereeId, "REFERRAL_ENDED", why, Map.of());
    }

    @Override
    public boolean take(UUID refereeId, ReferralSide side, int atMostAYear) {
        if (side == ReferralSide.REFEREE) {
            state = ReferralState.REWARDED;
            told.accept(new ReferralRewarded(refereeId, referrer));
            return true;
        }
        mostOfAYear = atMostAYear;
        return thisYear < atMostAYear;
    }
}
