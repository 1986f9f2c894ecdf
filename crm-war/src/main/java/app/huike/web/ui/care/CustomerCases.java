package app.huike.web.ui.care;

import app.huike.crm.care.CaseQuery;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.Cases;
import app.huike.crm.shared.PageRequest;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the customer of this page complained about. */
@Named("customerCases")
@RequestScoped
public class CustomerCases {

    private static final int SHORT = 6;

    @Inject
    private Cases cases;

    @Inject
    private SeeCustomer customer;

    private List<CaseView> found;

    public List<CaseView> getAll() {
        if (found == null) {
            found = cases.find(CaseQuery.ofCustomer(customer.getSeen().id()), new PageRequest(SHORT, null))
                    .items();
        }
        return found;
    }
}
