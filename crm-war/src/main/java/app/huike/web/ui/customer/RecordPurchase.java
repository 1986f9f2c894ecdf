package app.huike.web.ui.customer;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.web.ui.NewRef;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.TypedMoney;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A purchase at the counter, typed in by hand: live, so that it drives the customer's processes. */
@Named("recordPurchase")
@RequestScoped
public class RecordPurchase {

    @Inject
    private Purchases purchases;

    @Inject
    private SeeCustomer customer;

    @Inject
    private BusinessClock clock;

    @Inject
    private TypedMoney typed;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private String total;
    private String category;
    private String purchaseRef;

    public String record() {
        Optional<Money> paid = typed.of(total);
        if (paid.isEmpty()) {
            say.badAt("total.amount", "money.wrong");
            return null;
        }
        PurchaseOrder order = new PurchaseOrder(
                purchaseRef, customer.getSeen().ref(), clock.instant(), paid.get(), category, List.of());
        if (!say.did(() -> purchases.accept(order, Mode.LIVE))) {
            return null;
        }
        say.goodThere("purchase.recorded", show.money(paid.get()));
        return customer.again();
    }

    public String getTotal() {
        return total;
    }

    public void setTotal(String total) {
        this.total = total;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    /** Offered for a shop without receipt numbers; made once for a form, so that a second click is the same purchase. */
    public String getPurchaseRef() {
        return purchaseRef == null ? NewRef.of("P") : purchaseRef;
    }

    public void setPurchaseRef(String purchaseRef) {
        this.purchaseRef = purchaseRef;
    }
}
