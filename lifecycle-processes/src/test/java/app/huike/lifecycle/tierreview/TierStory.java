package app.huike.lifecycle.tierreview;

import app.huike.crm.customer.AccountManagers;
import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.MemberLeft;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierChanged;
import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.step.MemberFacts;
import app.huike.lifecycle.step.MemberTexts;
import app.huike.lifecycle.step.NameManager;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** What Anna, a member, is told of her tier: all real steps, sweep and observer over fakes of the business. */
final class TierStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String REVIEW = "bpmn/tier-review/tier-review.bpmn";
    static final String CHANGE = "bpmn/tier-review/tier-change.bpmn";

    static final String LOWERED = "bpmn/tier-review/tier-lowered.bpmn";

    /** 89 days after the story begins. */
    static final Instant PERIOD_END = Instant.parse("2026-08-29T00:00:00Z");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    private final OneMember members = new OneMember();
    private final Standing standing = new Standing();
    private final Managers managers = new Managers();

    TierStory() {
        super(VISITED, REVIEW, CHANGE, LOWERED);
        time.step("planReview", new PlanReview())
                .step("lookAtTier", new LookAtTier(standing, shop))
                .step("nameManager", new NameManager(standing, managers, clock));
    }

    /** Anna is Gold, and so much is missing to stay it; the sweep finds her. */
    Journey periodWillEnd(String missing) {
        misses(missing);
        CurrentActor.run(Actor.SYSTEM, () -> periods().start(new SweepRow(ANNA, null, null, PERIOD_END.toString(), 0)));
        return journey();
    }

    /** From now on so much is missing to keep Gold: she bought, or gave something back. */
    void misses(String missing) {
        boolean kept = Money.parse("USD " + missing).isZero();
        standing.stands(LocalDate.parse("2026-08-28"), kept ? Tier.GOLD : Tier.SILVER, missing);
    }

    /** The nightly review has begun another period of the same tier. */
    void keptByTheBusiness() {
        standing.stands(LocalDate.parse("2027-08-28"), Tier.SILVER, "300.00");
    }

    void moves(Tier from, Tier to) {
        moves(from, to, "SPENDING");
    }

    void moves(Tier from, Tier to, String reason) {
        new TellTierStage(running(), arbitration.starts(), members)
                .changed(new TierChanged(ANNA, from, to, reason, clock.instant()));
        time.runDue();
    }

    /** The sweep finds that the nightly review has lowered her. */
    void isFoundLowered() {
        CurrentActor.run(Actor.SYSTEM, () -> lowered()
                .start(new SweepRow(ANNA, null, null, clock.instant().toString(), 0)));
    }

    SweepPeriods periods() {
        return new SweepPeriods(arbitration.policies(), arbitration.starts(), Duration.ofDays(30));
    }

    SweepLowered lowered() {
        return new SweepLowered(arbitration.policies(), arbitration.starts());
    }

    /** What her tier brings from now on. */
    void getsBy(Benefit... benefits) {
        standing.benefits = Set.of(benefits);
    }

    /** Who was given an account manager. */
    List<UUID> managed() {
        return managers.named;
    }

    void enrolsNow() {
        members.enrolledAt = clock.instant();
    }

    void leaves() {
        new TellTierStage(running(), arbitration.starts(), members).left(new MemberLeft(ANNA, clock.instant()));
        time.runDue();
    }

    /** The templates of what was sent, with the day. */
    List<String> told() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 10) + " "
                        + sent.template().replace("tier-review-", ""))
                .toList();
    }

    Map<String, Object> saidLast() {
        return post.sent().get(post.sent().size() - 1).request().model();
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        MemberTexts texts = new MemberTexts(customers, shop);
        Map<String, Object> facts = new HashMap<>(new MemberFacts(members, standing, texts, clock).of(execution));
        facts.putAll(new TierFacts(standing, texts).of(execution));
        return facts;
    }

    private static final class OneMember extends Memberships {
        private Instant enrolledAt = Instant.EPOCH;

        @Override
        public Optional<Member> get(UUID customerId) {
            return Optional.of(new Member(ANNA, "7KQM-2XTR-9WEA", "checkout", enrolledAt, null, List.of()));
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

    private static final class Standing extends Tiers {
        private TierStatus status;
        private Set<Benefit> benefits = Set.of(Benefit.GIFT);

        void stands(LocalDate lastDay, Tier projected, String missing) {
            Money none = Money.parse("USD 0.00");
            status = new TierStatus(
                    Tier.GOLD,
                    Tier.GOLD,
                    lastDay,
                    none,
                    projected,
                    Tier.PLATINUM,
                    none,
                    Money.parse("USD " + missing),
                    Set.of(),
                    5);
        }

        @Override
        public Optional<TierStatus> status(UUID customerId) {
            return Optional.ofNullable(status);
        }

        @Override
        public Optional<Tier> at(UUID customerId, Instant moment) {
            return Optional.of(Tier.GOLD);
        }

        @Override
        public Set<Benefit> benefits(UUID customerId, Instant moment) {
            return benefits;
        }
    }
}
