package app.huike.crm.customer;

import app.huike.crm.customer.domain.OwnerBook;
import app.huike.crm.customer.domain.OwnerBook.Change;
import app.huike.crm.customer.domain.OwnerBook.Named;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The door to who looks after a customer. */
@Stateless
public class AccountManagers {

    @Inject
    OwnerBook book;

    @Inject
    BusinessClock clock;

    @Inject
    Event<ManagerNamed> events;

    /**
     * Gives a customer of the whole team's the account manager of the team who looks after the fewest; whoever has one keeps that one, and
     * nothing happens where the team has none. For processes.
     *
     * @return the name of the one who was named now
     */
    public Optional<String> name(UUID customerId) {
        Rights.requireAutomatic();
        Optional<Named> manager = book.giveToLeastBusy(customerId);
        manager.ifPresent(named -> {
            String by = CurrentActor.get().login();
            book.add(new Change(customerId, null, named.id(), OwnerReason.TIER, null, by, clock.instant()));
            events.fire(new ManagerNamed(customerId, named.name()));
        });
        return manager.map(Named::name);
    }
}
