package app.huike.lifecycle.membershiprenewal;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Optional<UUID> id = Renewal.PAID_MEMBERSHIP_ID.maybeIn(execution);
        return id.isEmpty()
                ? Optional.of(Map.of())
                : memberships.ending(CustomerOf.process(execution), id.get()).map(RenewalFacts::facts);
    }

    private static Map<String, Object> facts(PaidMembership ending) {
        return Map.of(
                "plan", ending.plan(),
                "fee", ending.fee(),
                "until", ending.endsAt().minusSeconds(1));
    }
}
