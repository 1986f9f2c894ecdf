package app.huike.lifecycle.revisit;

import app.huike.crm.care.VisitStanding;
import app.huike.crm.care.Visits;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What the tables of the regular visits ask of a customer, as it is now. */
@ApplicationScoped
class RoundFacts {

    private static final long NEVER = 36_500;

    private MemberTier tier;
    private Visits visits;
    private Interactions contacts;
    private BusinessClock clock;

    RoundFacts() {}

    @Inject
    RoundFacts(MemberTier tier, Visits visits, Interactions contacts, BusinessClock clock) {
        this.tier = tier;
        this.visits = visits;
        this.contacts = contacts;
        this.clock = clock;
    }

    Map<String, Object> of(UUID customerId) {
        VisitStanding standing = visits.standing(customerId);
        Map<String, Object> facts = new HashMap<>();
        Revisit.TIER.put(facts, tier.of(customerId));
        Revisit.SILENT_VISITS.put(facts, standing.silentInARow());
        Revisit.VISITS_IN_YEAR.put(facts, standing.regularInAYear());
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
