package app.huike.lifecycle.tierreview;

import app.huike.crm.loyalty.MemberLeft;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierChanged;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.ManagersInMemory;
import app.huike.lifecycle.sandbox.MembersInMemory;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MemberFacts;
import app.huike.lifecycle.step.MemberTexts;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.NameManager;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What a member is told of the tier: all real steps, sweeps and the observer over doors in memory. */
@Vetoed
class TierTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "tier-review";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new TierTrial(engine);
        }
    }

    /** 89 days after the trial begins. */
    static final Instant PERIOD_END = Instant.parse("2026-08-29T00:00:00Z");

    final MembersInMemory members = new MembersInMemory();
    final StandingInMemory standing = new StandingInMemory();
    final ManagersInMemory managers = new ManagersInMemory();

    TierTrial(TrialEngine engine) {
        super(engine);
        members.joins(CUSTOMER, Instant.EPOCH);
        time.step("planReview", new PlanReview())
                .step("lookAtTier", new LookAtTier(standing, shop))
                .step("nameManager", new NameManager(standing, managers, clock));
    }

    /** The customer is Gold, and so much is missing to stay it; the sweep finds that the period ends. */
    void periodEnds(String missing) {
        misses(missing);
        swept(periods(), PERIOD_END.toString(), 0);
    }

    /** From now on so much is missing to keep Gold: something was bought, or given back. */
    void misses(String missing) {
        boolean kept = Money.parse("USD " + missing).isZero();
        standing.stands(LocalDate.parse("2026-08-28"), kept ? Tier.GOLD : Tier.SILVER, missing);
    }

    /** The nightly review has begun another period of the same tier. */
    void keptByTheBusiness() {
        standing.stands(LocalDate.parse("2027-08-28"), Tier.SILVER, "300.00");
    }

    void moves(Tier from, Tier to, String reason) {
        tell().changed(new TierChanged(CUSTOMER, from, to, reason, clock.instant()));
        time.runDue();
    }

    /** The sweep finds that the nightly review has lowered the customer. */
    void isFoundLowered() {
        swept(lowered(), clock.instant().toString(), 0);
    }

    SweepPeriods periods() {
        return new SweepPeriods(arbitration.policies(), arbitration.starts(), Duration.ofDays(30));
    }

    SweepLowered lowered() {
        return new SweepLowered(arbitration.policies(), arbitration.starts());
    }

    void leaves() {
        tell().left(new MemberLeft(CUSTOMER, clock.instant()));
        time.runDue();
    }

    private TellTierStage tell() {
        return new TellTierStage(running(), arbitration.starts(), members);
    }

    @Override
    protected List<MessageFacts> facts() {
        MemberTexts texts = new MemberTexts(customers, shop);
        return List.of(new MemberFacts(members, standing, texts, clock), new TierFacts(standing, texts));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("period-ends", this::periodEnds);
        happenings.put("misses", this::misses);
        happenings.put("rises-to", tier -> moves(Tier.GOLD, constant(Tier.class, tier), "SPENDING"));
        happenings.put("is-lowered", none -> isFoundLowered());
        happenings.put("leaves", none -> leaves());
        return happenings;
    }
}
