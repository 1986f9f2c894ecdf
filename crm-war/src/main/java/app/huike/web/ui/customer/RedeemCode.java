package app.huike.web.ui.customer;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
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
import java.util.concurrent.atomic.AtomicReference;
import org.joda.money.Money;

/** A coupon's code for this customer's basket. */
@Named("redeemCode")
@RequestScoped
public class RedeemCode {

    @Inject
    private Redemptions redemptions;

    @Inject
    private SeeCustomer customer;

    @Inject
    private SeePurchases bought;

    @Inject
    private TypedMoney typed;

    @Inject
    private Say say;

    @Inject
    private Show show;

    private String code;
    private String basket;
    private String purchaseRef;

    public String redeem() {
        Optional<Money> paid = typed.of(basket);
        if (paid.isEmpty()) {
            say.badAt("basket.total.amount", "money.wrong");
            return null;
        }
        if (code == null) {
            say.badAt("code", "redeem.noCode");
            return null;
        }
        AtomicReference<Redemption> redeemed = new AtomicReference<>();
        if (!say.did(
                () -> redeemed.set(redemptions.redeem(code, customer.getSeen().ref(), purchaseRef, paid.get())))) {
            return null;
        }
        say.goodThere("redeem.done", show.money(redeemed.get().discount()));
        return customer.again();
    }

    /** What the customer can use now is typed in already. */
    public String getCode() {
        return code != null
                ? code
                : bought.getCoupons().stream()
                        .filter(coupon -> coupon.state() == CouponState.GRANTED)
                        .map(CouponView::code)
                        .findFirst()
                        .orElse(null);
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getBasket() {
        return basket;
    }

    public void setBasket(String basket) {
        this.basket = basket;
    }

    public String getPurchaseRef() {
        return purchaseRef == null ? NewRef.of("P") : purchaseRef;
    }

    public void setPurchaseRef(String purchaseRef) {
        this.purchaseRef = purchaseRef;
    }
}
