package app.huike.lifecycle.revisit;

import app.huike.crm.care.VisitStanding;
import app.huike.crm.care.Visits;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.arbitration.GoesByDiagram;
import app.huike.lifecycle.arbitration.ProcessPolicies;
import app.huike.lifecycle.arbitration.ProcessSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the tables of the regular visits ask of a customer, as it is now. Regular visits count that ended so long ago at most as the diagram says:
 * {@code countedFor}.
 */
@ApplicationScoped
public class RoundFacts implements GoesByDiagram {

    private static final long NEVER = 36_500;
    private static final String COUNTED_FOR = "countedFor";

    private MemberTier tier;
    private Visits visits;
    private Interactions contacts;
    private ProcessPolicies policies;
    private BusinessClock clock;

    RoundFacts() {}

    @Inject
    RoundFacts(MemberTier tier, Visits visits, Interactions contacts, ProcessPolicies policies, BusinessClock clock) {
        this.tier = tier;
        this.visits = visits;
        this.contacts = contacts;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String process() {
        return Revisit.ROUND_KEY;
    }

    @Override
    public List<ProcessSetting> settings() {
        return List.of(ProcessSetting.duration(COUNTED_FOR));
    }

    private Duration countedFor() {
        return policies.live(Revisit.ROUND_KEY).duration(COUNTED_FOR, "P365D");
    }

    Map<String, Object> of(UUID customerId) {
        VisitStanding standing = visits.standing(customerId, countedFor());
        Map<String, Object> facts = new HashMap<>();
        Revisit.TIER.put(facts, tier.of(customerId));
        Revisit.SILENT_VISITS.put(facts, standing.silentInARow());
        Revisit.VISITS_IN_YEAR.put(facts, standing.regular());
        Revisit.DAYS_SINCE_CONTACT.put(
                facts, daysSince(Stream.of(contacts.lastPersonal(customerId).orElse(null), standing.lastAt())));
        return facts;
    }

    private long daysSince(Stream<Instant> moments) {
        return moments.filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(last -> Duration.between(last, clock.instant()).toDays())
                .orElse(NEVER);
    }
}
