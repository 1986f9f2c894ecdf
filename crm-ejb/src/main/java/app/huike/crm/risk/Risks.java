package app.huike.crm.risk;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.risk.domain.RiskBook;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door of the scores for people and programs, and of who objects to them. */
@Stateless
public class Risks {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @Inject
    RiskBook book;

    @Inject
    Customers customers;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    @Inject
    Event<Object> events;

    /**
     * A model's score of a customer. One that is older than what is there changes nothing. Refusals {@code CUSTOMER_UNKNOWN},
     * {@code CUSTOMER_ERASED}, {@code FIELD_INVALID}, {@code PROFILING_OBJECTED}.
     *
     * @param at null for now
     */
    public RiskView tell(String customerRef, BigDecimal score, List<RiskFactor> factors, Instant at) {
        Rights.require(Permission.CUSTOMER_WRITE);
        UUID customerId = customers.get(customerRef).id();
        Instant now = clock.instant();
        RiskScore told = new RiskScore(score, factors, at == null ? now : at, RiskSource.MODEL);
        requireSound(told, now);
        book.alone(customerId);
        if (book.objectedAt(customerId).isPresent()) {
            throw Refused.rule("PROFILING_OBJECTED");
        }
        book.keep(customerId, told).ifPresent(lowest -> events.fire(new RiskScored(customerId, told, lowest)));
        return view(customerId);
    }

    private static void requireSound(RiskScore told, Instant now) {
        boolean possible = told.score().signum() >= 0 && told.score().compareTo(BigDecimal.ONE) <= 0;
        new Check()
                .that(possible, "score", told.score(), "from 0 to 1")
                .that(!told.at().isAfter(now.plus(CLOCKS_DIFFER)), "at", told.at(), "not in the future")
                .refuse();
    }

    /** What is known of a customer's risk; refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public RiskView of(UUID customerId) {
        if (!Rights.require(Permission.CUSTOMER_READ).automatic()) {
            customers.get(customerId);
        }
        return view(customerId);
    }

    private RiskView view(UUID customerId) {
        return new RiskView(
                book.score(customerId).orElse(null),
                book.objectedAt(customerId).orElse(null),
                book.open(customerId).orElse(null));
    }

    /**
     * The customer does not want to be scored: what was known is forgotten, an open warning ends. Saying it twice changes nothing. Refusals
     * {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}.
     */
    public RiskView object(String customerRef) {
        Rights.require(Permission.CONSENT_WITHDRAW);
        UUID customerId = customers.get(customerRef).id();
        book.alone(customerId);
        if (book.object(customerId, clock.instant())) {
            book.forgetScore(customerId);
            journey.add(customerId, "PROFILING_OBJECTED", null, Map.of());
            events.fire(new ProfilingObjected(customerId));
        }
        return view(customerId);
    }

    /** The customer said that he may be scored again; for who may state consent. Same refusals. */
    public RiskView allow(String customerRef) {
        Rights.require(Permission.CONSENT_STATE);
        UUID customerId = customers.get(customerRef).id();
        if (book.allow(customerId)) {
            journey.add(customerId, "PROFILING_ALLOWED", null, Map.of());
        }
        return view(customerId);
    }

    /** The person is gone, and with it what was thought of it. */
    public void forget(@Observes CustomerErased erasure) {
        book.forgetScore(erasure.customerId());
        book.close(erasure.customerId(), "ERASED", clock.instant());
    }
}
