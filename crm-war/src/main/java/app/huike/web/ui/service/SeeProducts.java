package app.huike.web.ui.service;

import app.huike.crm.service.OwnedProduct;
import app.huike.crm.service.OwnedProducts;
import app.huike.web.ui.customer.SeeCustomer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the customer of this page owns. */
@Named("seeProducts")
@RequestScoped
public class SeeProducts {

    @Inject
    private OwnedProducts products;

    @Inject
    private SeeCustomer customer;

    private List<OwnedProduct> found;

    public List<OwnedProduct> getAll() {
        if (found == null) {
            found = products.of(customer.getSeen().id());
        }
        return found;
    }
}
