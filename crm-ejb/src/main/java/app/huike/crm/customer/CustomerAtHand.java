package app.huike.crm.customer;

import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.Profile;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.NewPerson;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** One customer to whom something is done: its row is locked until the end of the transaction, so that things come one after another. */
@Dependent
class CustomerAtHand {

    @Inject
    CustomerBook book;

    @Inject
    BusinessClock clock;

    /** Adds a customer of whom nothing but the ref is known; false where there is one. */
    boolean addBare(String ref) {
        Actor actor = CurrentActor.get();
        String team = actor.team() == null ? NewPerson.MAIN_TEAM : actor.team();
        return book.addBare(Ids.next(), ref, team, clock.instant());
    }

    /** The customer of a ref on whom whoever acts may act; refusals {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}. */
    Profile hold(String ref) {
        return kept(book.lock(ref, Rights.customerRowsToActOn()));
    }

    /** The same of whom nothing but the id is wanted; empty where nobody of that ref is seen. Refusal {@code CUSTOMER_ERASED}. */
    Optional<UUID> holdOnly(String ref) {
        Optional<CustomerBook.Held> held = book.hold(ref, Rights.customerRowsToActOn());
        if (held.filter(CustomerBook.Held::erased).isPresent()) {
            throw Refused.gone("CUSTOMER_ERASED");
        }
        return held.map(CustomerBook.Held::id);
    }

    /** The same by surrogate id, for whoever was given that. */
    Profile hold(UUID id) {
        return kept(book.lock(id));
    }

    private static Profile kept(Optional<Profile> customer) {
        Profile found = customer.orElseThrow(CustomerAtHand::unknown);
        if (found.erased()) {
            throw Refused.gone("CUSTOMER_ERASED");
        }
        return found;
    }

    static Refused unknown() {
        return Refused.unknown("CUSTOMER_UNKNOWN");
    }
}
