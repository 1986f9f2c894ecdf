package app.huike.web.ui.offer;

import app.huike.crm.offer.Redemption;
import app.huike.crm.offer.Redemptions;
import app.huike.web.ui.NewRef;
import app.huike.web.ui.Say;
import app.huike.web.ui.Show;
import app.huike.web.ui.TypedMoney;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.joda.money.Money;

/** A code at the counter. A second press is the same receipt, and answered with what is stored. */
@Named("till")
@RequestScoped
public class RedeemAtTill {

    @Inject
    private Redemptions redemptions;

    @Inject
    private TypedMoney typed;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private String code;
    private String customerRef;
    private String basket;
    private String receipt;
    private Redemption redeemed;

    public void redeem() {
        Optional<Money> paid = typed.of(basket);
        if (paid.isEmpty()) {
            say.badAt("basket.total.amount", "money.wrong");
            return;
        }
        if (say.did(() -> redeemed = redemptions.redeem(code, customerRef, getReceipt(), paid.get()))) {
            say.good("redeem.done", show.money(redeemed.discount()));
            code = null;
            customerRef = null;
            basket = null;
            receipt = null;
        }
    }

    /** What was just redeemed; null before, and after a refusal. */
    public Redemption getRedeemed() {
        return redeemed;
    }

    /** What is left to pay. */
    public Money getToPay() {
        return redeemed == null
                ? null
                : redeemed.basket().minus(redeemed.discount()).minus(redeemed.member());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCustomerRef() {
        return customerRef;
    }

    public void setCustomerRef(String customerRef) {
        this.customerRef = customerRef;
    }

    public String getBasket() {
        return basket;
    }

    public void setBasket(String basket) {
        this.basket = basket;
    }

    public String getReceipt() {
        if (receipt == null) {
            receipt = NewRef.of("T");
        }
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
