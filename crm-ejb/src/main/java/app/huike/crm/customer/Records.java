package app.huike.crm.customer;

import app.huike.crm.customer.domain.Profile;
import app.huike.crm.customer.domain.RecordBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door to whether what is known of customers is right: people say so, and leads see where nobody has for long. */
@Stateless
public class Records {

    private static final int MOST = 50;

    @Inject
    RecordBook book;

    @Inject
    Customers customers;

    @Inject
    CustomerAtHand atHand;

    @Inject
    BusinessClock clock;

    @Inject
    Event<RecordVerified> events;

    @Inject
    @ConfigProperty(name = "huike.customers.stale-after")
    Duration staleAfter;

    /** Whoever acts found that what is known of the customer is right. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public void verify(String ref) {
        Actor actor = Rights.require(Permission.CUSTOMER_WRITE);
        Profile customer = atHand.hold(ref);
        book.verified(customer.id(), actor.login(), clock.instant());
        events.fire(new RecordVerified(customer.id()));
    }

    /** The same, by whoever finished a task about it, then. For processes. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public void verifiedBy(UUID customerId, String login, Instant at) {
        Rights.requireAutomatic();
        Profile customer = atHand.hold(customerId);
        book.verified(customer.id(), login, at);
        events.fire(new RecordVerified(customer.id()));
    }

    /** For how long what was found right counts as right: {@code huike.customers.stale-after}. */
    public Duration staleAfter() {
        return staleAfter;
    }

    /** When somebody said so last; empty for never. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public Optional<Instant> verifiedAt(String ref) {
        return book.verifiedAt(customers.get(ref).id());
    }

    /** Customers with an account manager of whom nobody has said so for {@code huike.customers.stale-after}, the oldest first, 50 at most; for leads. */
    public List<StaleRecord> stale() {
        Rights.require(Permission.TASK_WORK_ALL);
        return book.since(clock.instant().minus(staleAfter), MOST);
    }
}
