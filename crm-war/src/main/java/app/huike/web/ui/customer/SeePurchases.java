package app.huike.web.ui.customer;

import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the customer of this page bought, and with which coupons more can be bought. */
@Named("seePurchases")
@RequestScoped
public class SeePurchases {

    private static final PageRequest LATEST = new PageRequest(SeeCustomer.SHORT, null);

    @Inject
    private SeeCustomer customer;

    @Inject
    private Purchases purchases;

    @Inject
    private Coupons coupons;

    private List<PurchaseView> latest;
    private List<CouponView> held;

    public List<PurchaseView> getLatest() {
        if (latest == null) {
            latest = purchases.of(customer.getSeen().id(), LATEST).items();
        }
        return latest;
    }

    public List<CouponView> getCoupons() {
        if (held == null) {
            held = coupons.of(customer.getSeen().id());
        }
        return held;
    }
}
