package app.huike.lifecycle.loyaltyenrolment;

import app.huike.crm.customer.AccountManagers;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.MemberEnrolled;
import app.huike.crm.loyalty.MembershipDeclined;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.release.LiveTables;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.step.MemberFacts;
import app.huike.lifecycle.step.MemberTexts;
import app.huike.lifecycle.step.NameManager;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The invitation and the welcome of members with their real steps, sweep, observer and table, told as what happens to Anna. */
final class EnrolmentStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String INVITATION = "bpmn/loyalty-enrolment/loyalty-enrolment.bpmn";
    static final String WELCOME = "bpmn/loyalty-enrolment/member-welcome.bpmn";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    private final Managers managers = new Managers();
    private Member member;

    EnrolmentStory() {
        super(VISITED, INVITATION, WELCOME, "bpmn/loyalty-enrolment/loyalty-invitation.dmn");
        time.step("nameManager", new NameManager(new Gold(), managers, clock));
    }

    /** Who was given an account manager. */
    List<UUID> managed() {
        return managers.named;
    }

    /** The sweep looks at Anna, whose settled purchases are so many, live, on so many days, for so much; why not, or empty. */
    Optional<String> isLookedAt(long kept, long live, long days, String net) {
        Map<String, Object> facts = new HashMap<>();
        Enrolment.KEPT_PURCHASES.put(facts, kept);
        Enrolment.LIVE_PURCHASES.put(facts, live);
        Enrolment.PURCHASE_DAYS.put(facts, days);
        Enrolment.NET.put(facts, net);
        LiveTables tables = new LiveTables(
                arbitration.live(),
                time.engine().getRepositoryService(),
                time.engine().getDecisionService());
        SweepLoyal sweep =
                new SweepLoyal(new Shelf(facts), tables, arbitration.policies(), arbitration.starts(), clock);
        SweepRow anna = new SweepRow(ANNA, null, null, clock.instant().toString(), 0);
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(Actor.SYSTEM, () -> answer.add(sweep.start(anna)));
        return answer.get(0);
    }

    /** She meets the rule and is invited. */
    Journey isInvited() {
        isLookedAt(3, 3, 3, "60.00").ifPresent(reason -> {
            throw new AssertionError("Not invited: " + reason);
        });
        return journey();
    }

    void becomesAMember() {
        member = new Member(ANNA, "7KQM-2XTR-9WEA", "checkout", clock.instant(), null, List.of());
        new TellEnrolment(running(), arbitration.starts())
                .enrolled(new MemberEnrolled(ANNA, "checkout", clock.instant()));
        time.runDue();
    }

    void doesNotWantToBeAMember() {
        new TellEnrolment(running(), arbitration.starts())
                .declined(new MembershipDeclined(ANNA, "till", clock.instant()));
        time.runDue();
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        customers.withdraws(ANNA, purpose, channel);
        new TellEnrolment(running(), arbitration.starts()).withdrawn(new ConsentWithdrawn(ANNA, purpose, channel));
        time.runDue();
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new MemberFacts(new OneMember(), new Gold(), new MemberTexts(customers, shop), clock).of(execution);
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

    private final class OneMember extends Memberships {
        @Override
        public Optional<Member> get(UUID customerId) {
            return Optional.ofNullable(member);
        }
    }

    private static final class Managers extends AccountManagers {
        private final List<UUID> named = new ArrayList<>();

        @Override
        public Optional<String> name(UUID customerId) {
            named.add(customerId);
            return Optional.of("Mia Winter");
        }
    }

    private static final class Gold extends Tiers {
        @Override
        public Optional<Tier> at(UUID customerId, Instant moment) {
            return Optional.of(Tier.GOLD);
        }

        @Override
        public Set<Benefit> benefits(UUID customerId, Instant moment) {
            return Set.of(Benefit.EXCLUSIVE_DISCOUNT, Benefit.PRIORITY_SERVICE, Benefit.NAMED_MANAGER);
        }
    }
}
