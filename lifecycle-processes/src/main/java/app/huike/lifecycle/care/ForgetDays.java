package app.huike.lifecycle.care;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What the sweep found tells a birthday: of somebody who was erased it is forgotten too. */
@ApplicationScoped
public class ForgetDays {

    @Inject
    private CrmDatabase database;

    void forget(@Observes CustomerErased erased) {
        database.sql("delete from due_action where customer_id = :customer and kind = '" + Care.KEY + "'")
                .set("customer", erased.customerId())
                .update();
    }
}
