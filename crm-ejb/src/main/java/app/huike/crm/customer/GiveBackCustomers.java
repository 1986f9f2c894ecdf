package app.huike.crm.customer;

import app.huike.crm.customer.domain.CustomerBook;
import app.huike.crm.security.PersonDeactivated;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever is deactivated owns no customers any more: the team looks after them. */
@Dependent
class GiveBackCustomers {

    @Inject
    private CustomerBook book;

    void giveBack(@Observes PersonDeactivated gone) {
        book.giveBack(gone.userId(), gone.team());
    }
}
