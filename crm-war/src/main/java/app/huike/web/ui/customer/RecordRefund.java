package app.huike.web.ui.customer;

import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.shared.PageRequest;
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

/** Money given back for one of the customer's purchases; all that is left of it where no amount is typed. */
@Named("recordRefund")
@RequestScoped
public class RecordRefund {

    @Inject
    private Purchases purchases;

    @Inject
    private SeeCustomer customer;

    @Inject
    private TypedMoney typed;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private String purchaseRef;
    private String amount;
    private String refundRef;
    private List<PurchaseView> open;

    public String record() {
        Optional<Money> back = amount == null ? left(purchases.get(purchaseRef)) : typed.of(amount);
        if (back.isEmpty()) {
            say.badAt("amount", "money.wrong");
            return null;
        }
        if (!say.did(() -> purchases.refund(purchaseRef, refundRef, back.get()))) {
            return null;
        }
        say.goodThere("refund.recorded", show.money(back.get()));
        return customer.again();
    }

    /** Purchases of which something is left to give back. */
    public List<PurchaseView> getOpen() {
        if (open == null) {
            open = purchases.of(customer.getSeen().id(), PageRequest.first()).items().stream()
                    .filter(purchase -> left(purchase).isPresent())
                    .toList();
        }
        return open;
    }

    public String label(PurchaseView purchase) {
        return show.day(purchase.at()) + " · " + show.money(purchase.total()) + " · " + purchase.ref();
    }

    private static Optional<Money> left(PurchaseView purchase) {
        Money left = purchase.refunded() == null
                ? purchase.total()
                : purchase.total().minus(purchase.refunded());
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    public String getPurchaseRef() {
        return purchaseRef;
    }

    public void setPurchaseRef(String purchaseRef) {
        this.purchaseRef = purchaseRef;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getRefundRef() {
        return refundRef == null ? NewRef.of("R") : refundRef;
    }

    public void setRefundRef(String refundRef) {
        this.refundRef = refundRef;
    }
}
