package app.huike.lifecycle.care;

import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** The greeting with all of its real steps and tables, told as what happens to Anna. The story begins on 1 June 2026 at 9:00 UTC. */
final class CareStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/care/care.bpmn";

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    private final OwnDay day = new OwnDay(customers, clock);
    private final OneMember members = new OneMember();
    private final OneTier tiers = new OneTier();
    private Duration sincePurchase;

    CareStory() {
        super(VISITED, DIAGRAM, "bpmn/care/care-greeting.dmn", "bpmn/care/care-gift.dmn");
        time.step("planGreeting", new PlanGreeting(customers))
                .step("checkDay", new CheckDay(day))
                .step(
                        "assessGift",
                        new AssessGift(new GiftFacts(customers, members, tiers, new Shelf(), coupons, clock)));
    }

    /** A member of that tier since so many days, who last bought so many days ago. */
    void isMember(Tier tier, int forDays, int boughtDaysAgo) {
        tiers.tier = tier;
        members.forDays = forDays;
        sincePurchase = Duration.ofDays(boughtDaysAgo);
    }

    /** The sweep finds her occasion, {@code BIRTHDAY 2026-06-02}; why not, or empty. */
    Optional<String> isFound(String cycle) {
        List<Optional<String>> answer = new ArrayList<>();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> answer.add(new SweepOccasions(arbitration.starts(), arbitration.policies(), null, shop)
                        .start(new SweepRow(ANNA, null, null, cycle, 0))));
        time.runDue();
        return answer.get(0);
    }

    /** The same, and the process begins. */
    Journey has(String cycle) {
        isFound(cycle).ifPresent(reason -> {
            throw new AssertionError("Not started: " + reason);
        });
        return journey();
    }

    /** Templates with the moment. */
    List<String> sent() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 16) + " " + sent.template())
                .toList();
    }

    boolean withGift() {
        return (Boolean)
                post.sent().get(post.sent().size() - 1).request().model().get("gift");
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new CareFacts(members, day).of(execution);
    }

    private final class OneMember extends Memberships {
        private Integer forDays;

        @Override
        public Optional<Member> get(UUID customerId) {
            return Optional.ofNullable(forDays).map(days -> {
                Instant since = clock.instant().minus(Duration.ofDays(days));
                return new Member(ANNA, "7KQM-2XTR-9WEA", "checkout", since, null, List.of());
            });
        }
    }

    private static final class OneTier extends Tiers {
        private Tier tier;

        @Override
        public Optional<Tier> at(UUID customerId, Instant moment) {
            return Optional.ofNullable(tier);
        }
    }

    private final class Shelf extends Purchases {
        @Override
        public Map<UUID, Bought> bought(List<UUID> customerIds) {
            return sincePurchase == null
                    ? Map.of()
                    : Map.of(ANNA, new Bought(1, clock.instant().minus(sincePurchase), Money.parse("USD 20.00")));
        }
    }
}
