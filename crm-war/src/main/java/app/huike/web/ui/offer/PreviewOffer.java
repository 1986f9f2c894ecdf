package app.huike.web.ui.offer;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Quote;
import app.huike.crm.offer.Quotes;
import app.huike.crm.offer.Terms;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.web.ui.RefusalTexts;
import app.huike.web.ui.TypedMoney;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** What a basket would get of the offer of this page. */
@Named("previewOffer")
@RequestScoped
public class PreviewOffer {

    private static final String EXAMPLE = "50";

    @Inject
    private Quotes quotes;

    @Inject
    private EditOffer offer;

    @Inject
    private TypedMoney typed;

    @Inject
    private RefusalTexts refusals;

    private String basket = EXAMPLE;
    private Quote quote;

    /** Of a basket of that worth whose goods count. */
    public Quote getQuote() {
        if (quote == null) {
            quote = typed.of(basket)
                    .map(total -> quotes.preview(offer.getSeen().terms(), filled(total)))
                    .orElse(null);
        }
        return quote;
    }

    /** Why the basket gets nothing; null where it gets something. */
    public String getRefusal() {
        return Optional.ofNullable(getQuote())
                .map(found -> found.coupons().get(0).refusal())
                .map(refusals::of)
                .orElse(null);
    }

    private Basket filled(Money total) {
        Terms terms = offer.getSeen().terms();
        Benefit benefit = terms.benefit();
        String category = benefit.category() != null
                ? benefit.category()
                : terms.categories().stream().sorted().findFirst().orElse(null);
        String sku = benefit.sku() == null ? offer.getSeen().key() : benefit.sku();
        return new Basket(total, List.of(new PurchaseLine(sku, category, 1, total)));
    }

    public String getBasket() {
        return basket;
    }

    public void setBasket(String basket) {
        this.basket = basket;
    }
}
