package app.huike.lifecycle.membershiprenewal;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What a customer is told of a membership that is paid for until thirty days after the trial begins: all real steps and the sweep over doors in memory. */
@Vetoed
class RenewalTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "membership-renewal";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new RenewalTrial(engine);
        }
    }

    static final UUID PRIME = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9003");

    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    private final Purse purse = new Purse();

    RenewalTrial(TrialEngine engine) {
        super(engine);
        time.step("planRenewal", new PlanRenewal()).step("lookAtRenewal", new LookAtRenewal(purse));
    }

    /** The sweep finds that it ends. */
    void isFound() {
        swept(new SweepRenewals(arbitration.policies(), arbitration.starts()), PRIME + " " + END, 0);
    }

    /** From now on it is renewed by itself, or not. */
    void isRenewed(boolean renews) {
        purse.prime = new PaidMembership(
                PRIME, CUSTOMER, "F-1", "prime", Tier.GOLD, Money.parse("USD 49.00"), Instant.EPOCH, END, renews);
    }

    /** The customer has lengthened it, or was given the fee back. */
    void doesNotEndAnyMore() {
        purse.prime = null;
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new RenewalFacts(purse));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("membership-ends", none -> ends(false));
        happenings.put("membership-renews", none -> ends(true));
        happenings.put("turns-renewal-on", none -> isRenewed(true));
        happenings.put("turns-renewal-off", none -> isRenewed(false));
        happenings.put("membership-is-lengthened", none -> doesNotEndAnyMore());
        return happenings;
    }

    private void ends(boolean renews) {
        isRenewed(renews);
        isFound();
    }

    private static final class Purse extends PaidMemberships {
        private PaidMembership prime;

        @Override
        public Optional<PaidMembership> ending(UUID customerId, UUID paidMembershipId) {
            return Optional.ofNullable(prime);
        }
    }
}
