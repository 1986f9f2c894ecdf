package app.huike.lifecycle.loyaltyenrolment;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.MemberEnrolled;
import app.huike.crm.loyalty.MembershipDeclined;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.ManagersInMemory;
import app.huike.lifecycle.sandbox.MembersInMemory;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.MemberFacts;
import app.huike.lifecycle.step.MemberTexts;
import app.huike.lifecycle.step.MessageFacts;
import app.huike.lifecycle.step.NameManager;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The invitation and the welcome of members with their real steps, sweep, observer and table, over doors in memory. */
@Vetoed
class EnrolmentTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "loyalty-enrolment";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new EnrolmentTrial(engine);
        }
    }

    final MembersInMemory members = new MembersInMemory();
    final ManagersInMemory managers = new ManagersInMemory();

    EnrolmentTrial(TrialEngine engine) {
        super(engine);
        time.step("nameManager", new NameManager(members.tiers(), managers, clock));
    }

    /** The sweep looks at the customer, whose settled purchases are so many, live, on so many days, for so much; why not, or empty. */
    Optional<String> isLookedAt(long kept, long live, long days, String net) {
        Map<String, Object> facts = new HashMap<>();
        Enrolment.KEPT_PURCHASES.put(facts, kept);
        Enrolment.LIVE_PURCHASES.put(facts, live);
        Enrolment.PURCHASE_DAYS.put(facts, days);
        Enrolment.NET.put(facts, net);
        SweepLoyal sweep = new SweepLoyal(
                new Shelf(facts), arbitration.tables(), arbitration.policies(), arbitration.starts(), clock);
        return swept(sweep, clock.instant().toString(), 0);
    }

    /** The customer joins the programme, and stands in a tier at once. */
    void becomesAMember(Tier tier) {
        members.joins(CUSTOMER, clock.instant());
        members.standsIn(tier);
        tell().enrolled(new MemberEnrolled(CUSTOMER, "checkout", clock.instant()));
        time.runDue();
    }

    void doesNotWantToBeAMember() {
        tell().declined(new MembershipDeclined(CUSTOMER, "till", clock.instant()));
        time.runDue();
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        super.withdraws(purpose, channel);
        tell().withdrawn(new ConsentWithdrawn(CUSTOMER, purpose, channel));
        time.runDue();
    }

    private TellEnrolment tell() {
        return new TellEnrolment(running(), arbitration.starts());
    }

    @Override
    protected List<MessageFacts> facts() {
        return List.of(new MemberFacts(members, members.tiers(), new MemberTexts(customers, shop), clock));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("has-bought", this::hasBought);
        happenings.put(
                "becomes-member", tier -> becomesAMember(tier == null ? Tier.MEMBER : constant(Tier.class, tier)));
        happenings.put("declines", none -> doesNotWantToBeAMember());
        return happenings;
    }

    /** {@code 3 USD 60.00}: so many purchases on as many days, whose refund period is over, for so much together. */
    private void hasBought(String told) {
        String[] words = String.valueOf(told).split(" ");
        if (words.length != 3) {
            throw new TrialBroken(told + " is not such as 3 USD 60.00");
        }
        long many = Long.parseLong(words[0]);
        Money net = Money.parse(words[1] + " " + words[2]);
        isLookedAt(many, many, many, net.getAmount().toPlainString());
    }

    private static final class Shelf extends SettledPurchases {
        private final Map<String, Object> facts;

        Shelf(Map<String, Object> facts) {
            this.facts = facts;
        }

        @Override
        Map<String, Object> of(UUID customerId, Duration within, Instant now) {
            return facts;
        }
    }
}
