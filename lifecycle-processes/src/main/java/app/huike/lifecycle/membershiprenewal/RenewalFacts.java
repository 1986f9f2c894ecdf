package app.huike.lifecycle.membershiprenewal;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What is said of a paid membership: {@code plan}, {@code fee} and {@code until}, its last day; nothing of one that does not end any more. */
@ApplicationScoped
public class RenewalFacts implements MessageFacts {

    private PaidMemberships memberships;

    RenewalFacts() {}

    @Inject
    RenewalFacts(PaidMemberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Map<String, Object> of(DelegateExecution execution) {
        return ending(execution).map(RenewalFacts::facts).orElseGet(Map::of);
    }

    private static Map<String, Object> facts(PaidMembership ending) {
        return Map.of(
                "plan", ending.plan(),
                "fee", ending.fee(),
                "until", ending.endsAt().minusSeconds(1));
    }

    @Override
    public boolean stillHold(DelegateExecution execution) {
        return Renewal.PAID_MEMBERSHIP_ID.maybeIn(execution).isEmpty()
                || ending(execution).isPresent();
    }

    private Optional<PaidMembership> ending(DelegateExecution execution) {
        return Renewal.PAID_MEMBERSHIP_ID
                .maybeIn(execution)
                .flatMap(id -> memberships.ending(CustomerOf.process(execution), id));
    }
}
