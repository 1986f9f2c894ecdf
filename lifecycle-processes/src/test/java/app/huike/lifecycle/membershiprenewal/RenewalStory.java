package app.huike.lifecycle.membershiprenewal;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.arbitration.ArbitrationInMemory;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import app.huike.lifecycle.sweep.SweepRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** What Anna is told of her membership, which is paid for until 30 June 2026: all real steps and the sweep over fakes of the business. */
final class RenewalStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/membership-renewal/membership-renewal.bpmn";
    static final UUID PRIME = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a9003");

    /** Thirty days after the story begins. */
    static final Instant END = Instant.parse("2026-07-01T00:00:00Z");

    final ArbitrationInMemory arbitration = new ArbitrationInMemory(this);
    private final Purse purse = new Purse();

    RenewalStory() {
        super(VISITED, DIAGRAM);
        time.step("planRenewal", new PlanRenewal()).step("lookAtRenewal", new LookAtRenewal(purse));
    }

    /** The sweep finds that it ends. */
    void isFound() {
        CurrentActor.run(Actor.SYSTEM, () -> new SweepRenewals(arbitration.policies(), arbitration.starts())
                .start(new SweepRow(ANNA, null, null, PRIME + " " + END, 0)));
        time.runDue();
    }

    /** From now on it is renewed by itself, or not. */
    void isRenewed(boolean renews) {
        purse.prime = new PaidMembership(
                PRIME, ANNA, "F-1", "prime", Tier.GOLD, Money.parse("USD 49.00"), Instant.EPOCH, END, renews);
    }

    /** She has lengthened it, or was given the fee back. */
    void doesNotEndAnyMore() {
        purse.prime = null;
    }

    /** The templates of what was sent, with the day. */
    List<String> told() {
        return post.sent().stream()
                .map(sent -> sent.at().toString().substring(0, 10) + " "
                        + sent.template().replace("membership-renewal-", ""))
                .toList();
    }

    Map<String, Object> said() {
        return post.sent().get(0).request().model();
    }

    @Override
    protected Map<String, Object> facts(DelegateExecution execution) {
        return new RenewalFacts(purse).of(execution);
    }

    private static final class Purse extends PaidMemberships {
        private PaidMembership prime;

        @Override
        public Optional<PaidMembership> ending(UUID customerId, UUID paidMembershipId) {
            return Optional.ofNullable(prime);
        }
    }
}
