package app.huike.web.ui.customer;

import app.huike.crm.shared.Discount;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;

/** What a coupon is worth, as the reader's market says it: 10 % off is 9 折 in Chinese. */
@Named("offerWords")
@RequestScoped
public class OfferWords {

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    /** Worth and condition in one line. */
    public String benefit(Discount discount) {
        String worth = discount.amount() == null
                ? texts.with("offer.percent", discount.percent(), fold(discount.percent()))
                : texts.with("offer.amount", show.money(discount.amount()));
        String limit = discount.atMost() == null ? "" : texts.with("offer.atMost", show.money(discount.atMost()));
        String from =
                discount.minimumBasket() == null || discount.minimumBasket().isZero()
                        ? ""
                        : texts.with("offer.from", show.money(discount.minimumBasket()));
        return worth + limit + from;
    }

    /** 10 → 9, 15 → 85: what is left to pay, without a nought at the end. */
    static String fold(int percent) {
        return new BigDecimal(100 - percent)
                .movePointLeft(2)
                .stripTrailingZeros()
                .unscaledValue()
                .toString();
    }
}
