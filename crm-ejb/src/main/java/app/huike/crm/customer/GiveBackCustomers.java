package app.huike.crm.customer;

import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.customer.domain.OwnerBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.PersonDeactivated;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever is deactivated owns no customers any more: the team looks after them. */
@Dependent
class GiveBackCustomers {

    @Inject
    private CustomerBook book;

    @Inject
    private OwnerBook owners;

    @Inject
    private BusinessClock clock;

    void giveBack(@Observes PersonDeactivated gone) {
        owners.addForAll(gone.userId(), CurrentActor.get().login(), clock.instant());
        book.giveBack(gone.userId(), gone.team());
    }
}
