package app.huike.web.ui.offer;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.Offers;
import app.huike.crm.offer.Terms;
import app.huike.crm.offer.Validity;
import app.huike.web.ui.Languages;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an offer gives, as a market says it: 10 % off is 9 折 in Chinese. */
@Named("offerWords")
@RequestScoped
public class OfferWords {

    @Inject
    private Offers offers;

    @Inject
    private PageLook page;

    @Inject
    private Show show;

    private final Map<String, Optional<Names>> names = new HashMap<>();

    /** Worth and conditions in one line, in the reader's language. */
    public String benefit(Terms terms) {
        return benefit(terms, page.getLocale());
    }

    /** The same in any language that customers read. */
    public String benefit(Terms terms, Locale locale) {
        String limit = terms.benefit().atMost() == null
                ? ""
                : say(locale, "offer.atMost", Show.money(terms.benefit().atMost(), locale));
        String on = terms.categories().isEmpty()
                ? ""
                : say(
                        locale,
                        "offer.only",
                        String.join(" · ", terms.categories().stream().sorted().toList()));
        String from = terms.minimumBasket() == null
                ? ""
                : say(locale, "offer.from", Show.money(terms.minimumBasket(), locale));
        return worth(terms.benefit(), locale) + limit + on + from;
    }

    private static String worth(Benefit benefit, Locale locale) {
        return switch (benefit.kind()) {
            case PERCENT -> benefit.percent() == 100
                    ? say(locale, "offer.free")
                    : say(locale, "offer.percent", benefit.percent(), fold(benefit.percent()));
            case AMOUNT -> say(locale, "offer.amount", Show.money(benefit.amount(), locale));
            case FREE_ITEM -> benefit.sku() == null
                    ? say(locale, "offer.freeOf", benefit.category())
                    : say(locale, "offer.freeItem", benefit.sku());
            case GIFT -> say(locale, "offer.gift");
            case CASHBACK -> benefit.amount() == null
                    ? say(locale, "offer.cashback.percent", benefit.percent())
                    : say(locale, "offer.cashback.amount", Show.money(benefit.amount(), locale));
        };
    }

    /** What customers call it; the key where there is no offer of that key. */
    public String name(String key) {
        return names.computeIfAbsent(key, offers::names)
                .map(all -> all.in(page.getLocale()))
                .orElse(key);
    }

    public String valid(Validity validity) {
        if (validity.afterGrant() == null) {
            return show.day(validity.firstDay()) + " – " + show.day(validity.lastDay());
        }
        return validity.afterGrant().toTotalMonths() == 0
                ? say(page.getLocale(), "offer.days", validity.afterGrant().getDays())
                : validity.afterGrant().toString();
    }

    /** The languages in which customers read it. */
    public List<Locale> getLanguages() {
        return Languages.ALL;
    }

    /** 10 → 9, 15 → 85: what is left to pay, without a nought at the end. */
    public static String fold(int percent) {
        return new BigDecimal(100 - percent)
                .movePointLeft(2)
                .stripTrailingZeros()
                .unscaledValue()
                .toString();
    }

    private static String say(Locale locale, String key, Object... values) {
        return Texts.in(locale, key, values);
    }
}
