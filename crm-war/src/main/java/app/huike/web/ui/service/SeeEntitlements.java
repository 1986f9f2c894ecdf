package app.huike.web.ui.service;

import app.huike.crm.service.Entitlement;
import app.huike.crm.service.Entitlements;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the customer of this page may have done, and how often still. */
@Named("seeEntitlements")
@RequestScoped
public class SeeEntitlements {

    @Inject
    private Entitlements entitlements;

    @Inject
    private SeeCustomer customer;

    private List<Entitlement> found;

    public List<Entitlement> getAll() {
        if (found == null) {
            found = entitlements.of(customer.getSeen().id());
        }
        return found;
    }
}
