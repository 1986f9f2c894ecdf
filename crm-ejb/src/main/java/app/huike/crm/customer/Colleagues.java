package app.huike.crm.customer;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** What has to be known of people of the shop who give something to customers, and so perhaps to themselves. Part of other doors, none itself. */
@Dependent
public class Colleagues {

    @Inject
    People people;

    @Inject
    Customers customers;

    /** Goes on only if whoever acts is that person and may do that, or is a process that says that this person decided, who may. */
    public void requireMay(String login, Permission permission) {
        Actor actor = CurrentActor.get();
        if (actor.automatic()) {
            if (!may(login, permission)) {
                throw Refused.unknown("NOT_FOUND");
            }
        } else if (!Rights.require(permission).login().equals(login)) {
            throw Refused.unknown("NOT_FOUND");
        }
    }

    /** Whether that person works here and may do that. */
    public boolean may(String login, Permission permission) {
        return people.find(login)
                .filter(PersonView::active)
                .filter(one -> one.roles().stream().anyMatch(role -> role.may(permission)))
                .isPresent();
    }

    /** Whether a person of the shop is that customer, as far as the e-mail address tells. */
    public boolean isCustomer(String login, UUID customerId) {
        String address =
                customers.recipient(customerId, Channel.EMAIL, Purpose.SERVICE).address();
        return address != null
                && people.find(login)
                        .map(PersonView::email)
                        .filter(address::equalsIgnoreCase)
                        .isPresent();
    }
}
