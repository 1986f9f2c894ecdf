package app.huike.web.ui.care;

import app.huike.crm.care.VisitView;
import app.huike.crm.care.Visits;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What came of the visits to the customer of this page. */
@Named("customerVisits")
@RequestScoped
public class CustomerVisits {

    private static final int SHORT = 6;

    @Inject
    private Visits visits;

    @Inject
    private SeeCustomer customer;

    private List<VisitView> found;

    public List<VisitView> getLatest() {
        if (found == null) {
            found = visits.of(customer.getSeen().id()).stream().limit(SHORT).toList();
        }
        return found;
    }
}
