package app.huike.crm.loyalty;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.domain.DeclineBook;
import app.huike.crm.loyalty.domain.MemberBook;
import app.huike.crm.loyalty.domain.MemberBook.Enrolled;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of those who do not want to be members: for a while nobody asks them again. */
@Stateless
public class Declines {

    @Inject
    DeclineBook book;

    @Inject
    MemberBook members;

    @Inject
    Holders holders;

    @Inject
    JourneyLog journey;

    @Inject
    Event<MembershipDeclined> declined;

    @Inject
    BusinessClock clock;

    /**
     * The customer said no; the last word counts. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code FIELD_INVALID}, and
     * {@code ALREADY_MEMBER}: a member leaves instead.
     *
     * @param source where, such as {@code till}
     * @return when it was recorded
     */
    public Instant decline(String customerRef, String source) {
        Rights.require(Permission.MEMBER_ENROL);
        new Check().ref("source", source).refuse();
        UUID customerId = holders.toActOn(customerRef);
        if (members.lock(customerId).filter(Enrolled::active).isPresent()) {
            throw Refused.conflict("ALREADY_MEMBER");
        }
        Instant now = clock.instant();
        book.keep(customerId, source, now);
        journey.add(customerId, "MEMBERSHIP_DECLINED", null, Map.of("source", source));
        declined.fire(new MembershipDeclined(customerId, source, now));
        return now;
    }

    /** When a customer said no last; empty for whoever never did. Refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    public Optional<Instant> of(UUID customerId) {
        holders.requireVisible(customerId);
        return book.lastOf(customerId);
    }

    /** Nothing of what an erased customer said is kept. */
    public void erased(@Observes CustomerErased erased) {
        book.forget(erased.customerId());
    }
}
