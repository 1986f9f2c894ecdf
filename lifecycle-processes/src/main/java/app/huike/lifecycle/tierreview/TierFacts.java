package app.huike.lifecycle.tierreview;

import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.loyalty.Tiers;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MemberTexts;
import app.huike.lifecycle.step.MessageFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the warnings may say besides number and tier: {@code missing} to keep the tier, {@code until} (the period's last day), {@code graceEnd}
 * (the last day of grace) and {@code lower}, what the tier becomes otherwise.
 */
@ApplicationScoped
public class TierFacts implements MessageFacts {

    private Tiers tiers;
    private MemberTexts texts;

    TierFacts() {}

    @Inject
    TierFacts(Tiers tiers, MemberTexts texts) {
        this.tiers = tiers;
        this.texts = texts;
    }

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Map<String, Object> facts = new HashMap<>();
        if (TierStage.GRACE_ENDS_AT.maybeIn(execution).isPresent()) {
            facts.put("until", lastMoment(TierStage.PERIOD_ENDS_AT.in(execution)));
            facts.put("graceEnd", lastMoment(TierStage.GRACE_ENDS_AT.in(execution)));
            UUID customer = CustomerOf.process(execution);
            tiers.status(customer).ifPresent(status -> facts.putAll(of(customer, status)));
        }
        return Optional.of(facts);
    }

    private Map<String, Object> of(UUID customer, TierStatus status) {
        return Map.of(
                "missing", status.missingToKeep(),
                "lower", texts.of(customer).text("tier." + status.projected()));
    }

    /** A date is told of the last day, not of the first moment after it. */
    private static Instant lastMoment(Instant end) {
        return end.minusSeconds(1);
    }
}
