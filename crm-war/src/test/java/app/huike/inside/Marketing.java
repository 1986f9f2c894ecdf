package app.huike.inside;

import static app.huike.inside.People.MARKETING;
import static app.huike.inside.People.as;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CampaignCode;
import app.huike.crm.offer.CampaignCodes;
import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.CampaignView;
import app.huike.crm.offer.Campaigns;
import app.huike.crm.offer.CodeBatch;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferDraft;
import app.huike.crm.offer.Offers;
import app.huike.crm.offer.Terms;
import app.huike.crm.offer.Validity;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** What the marketing does in tests. */
@ApplicationScoped
public class Marketing {

    @Inject
    private Offers offers;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignCodes codes;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** On all goods, for everybody, with any other coupon. */
    static Terms terms(Benefit benefit) {
        return new Terms(benefit, null, Set.of(), Combining.FREELY, Set.of());
    }

    static OfferDraft draft(String key, Terms terms) {
        Names names = new Names("Summer", "夏季优惠", "夏季優惠");
        return new OfferDraft(key, names, terms, Validity.afterGrant(Period.ofDays(60)), 0);
    }

    /** Of an offer of the same key, from today for a month; limits may be null. */
    CampaignView campaign(String key, Terms terms, Money budget, Integer most, Integer perCustomer) {
        LocalDate today = shop.dayOf(clock.instant());
        Names names = new Names("Summer", "夏季", "夏季");
        return as(MARKETING, () -> {
            offers.create(draft(key, terms));
            offers.activate(key);
            campaigns.create(new CampaignDraft(
                    key, names, key, today, today.plusDays(30), Set.of(), budget, most, perCustomer, 0));
            return campaigns.activate(key);
        });
    }

    CampaignView seen(String key) {
        return as(MARKETING, () -> campaigns.get(key));
    }

    /** A code of so many uses, and so many for each customer; null for any number. */
    String publish(String key, Integer uses, Integer perCustomer) {
        String code = ("X" + key.substring(key.length() - 12) + "Y").toUpperCase();
        return as(MARKETING, () -> codes.publish(key, code, uses, perCustomer)).code();
    }

    /** Codes of one use. */
    List<String> generated(String key, int count) {
        CodeBatch batch = as(MARKETING, () -> codes.generate(key, count));
        return as(MARKETING, () -> codes.export(batch.id())).stream()
                .map(CampaignCode::code)
                .toList();
    }
}
