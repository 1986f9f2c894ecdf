package app.huike.web.ui.loyalty;

import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEntry;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.platform.Shop;
import app.huike.web.ui.PageLook;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import app.huike.web.ui.customer.CustomerWords;
import app.huike.web.ui.offer.OfferWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.joda.money.Money;

/** What pages call tiers, what they bring, and what stands in the ledger. */
@Named("loyaltyWords")
@RequestScoped
public class LoyaltyWords {

    private static final String LOYALTY = "app.huike.crm.loyalty.loyalty";

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    @Inject
    private Shop shop;

    @Inject
    private CustomerWords words;

    public String tier(Tier tier) {
        return loyalty("tier." + tier);
    }

    /** What the tier brings; the discount with its size. */
    public List<String> benefits(TierStatus status) {
        return status.benefits().stream()
                .sorted()
                .map(benefit -> benefit(benefit, status.discountPercent()))
                .toList();
    }

    private String benefit(Benefit benefit, int percent) {
        String name = loyalty("benefit." + benefit);
        return benefit == Benefit.EXCLUSIVE_DISCOUNT
                ? texts.with("member.benefit", name, texts.with("offer.percent", percent, OfferWords.fold(percent)))
                : name;
    }

    /** So many points or stamps; cashback as money. */
    public String amount(LoyaltyCurrency currency, long points) {
        return currency == LoyaltyCurrency.CASHBACK
                ? show.money(Money.ofMinor(shop.currency(), points))
                : show.number(points);
    }

    /** The same with its sign; empty for nothing. */
    public String change(LoyaltyCurrency currency, long points) {
        return points == 0 ? "" : (points > 0 ? "+" : "") + amount(currency, points);
    }

    /** The last day on which what an entry gave can be spent. */
    public String lastDay(PointsEntry entry) {
        return show.day(shop.dayOf(entry.expiresAt().minusNanos(1)));
    }

    /** What an entry belongs to and which rule or person's reason decided, as far as there is one. */
    public String about(PointsEntry entry) {
        String rule = entry.rule() == null ? "" : texts.either("points.reason." + entry.rule(), "⟨⟩");
        String said = rule.startsWith("⟨") ? words.reason(entry.rule()) : rule;
        return entry.ref() == null || !said.isEmpty() && "adjustment".equals(entry.cause())
                ? said
                : entry.ref() + (said.isEmpty() ? "" : " · " + said);
    }

    private String loyalty(String key) {
        return Texts.bundle(LOYALTY, page.getLocale()).getString(key);
    }
}
