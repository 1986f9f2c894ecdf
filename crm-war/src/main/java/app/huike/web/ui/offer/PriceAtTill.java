package app.huike.web.ui.offer;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Checkout;
import app.huike.crm.offer.Quote;
import app.huike.crm.offer.Quotes;
import app.huike.web.ui.Say;
import app.huike.web.ui.TypedMoney;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a customer at the counter pays who brings no code: the members' discount is his all the same. */
@Named("priceAtTill")
@RequestScoped
public class PriceAtTill {

    @Inject
    private Quotes quotes;

    @Inject
    private TypedMoney typed;

    @Inject
    private Say say;

    private String customerRef;
    private String basket;
    private Quote quote;

    public void price() {
        Optional<Money> total = typed.of(basket);
        if (total.isEmpty()) {
            say.badAt("price", "money.wrong");
            return;
        }
        say.did(() -> quote = quotes.quote(new Checkout(customerRef, Basket.of(total.get()), List.of())));
    }

    /** Null before. */
    public Quote getQuote() {
        return quote;
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
}
