package app.huike.lifecycle.demo;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.CampaignCodes;
import app.huike.crm.offer.CampaignDraft;
import app.huike.crm.offer.Campaigns;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.Names;
import app.huike.crm.offer.OfferDraft;
import app.huike.crm.offer.Offers;
import app.huike.crm.offer.Terms;
import app.huike.crm.offer.Validity;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** Marketing's campaign of the last weeks: ten percent by a code on posters, with a budget; some who buy know the code. */
@ApplicationScoped
class AutumnCampaign extends OnceOnTheWay {

    private static final String CODE = "AUTUMN10";
    private static final Money FROM = Money.parse("USD 25.00");
    private static final String KEY = "autumn-sounds";
    private static final String OFFER = "autumn-ten-percent";
    private static final Money BUDGET = Money.parse("USD 250.00");
    private static final Names NAMES = new Names("Autumn sounds", "秋日之声", "秋日之聲");
    private static final int WEEKS = 6;
    private static final int SHARE = 15;

    @Inject
    private Offers offers;

    @Inject
    private Campaigns campaigns;

    @Inject
    private CampaignCodes codes;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Shop shop;

    private volatile LocalDate first;
    private volatile boolean begun;

    /** It begins at that moment of that day, and lasts some weeks. */
    void beginAt(Instant moment, LocalDate day) {
        begun = false;
        first = day;
        happenAt(moment);
    }

    /** The code that somebody brings who buys; most have not seen the posters, or buy for less than it takes. */
    Optional<String> code(DemoEvent purchase) {
        boolean brings = begun
                && !purchase.amount().isLessThan(FROM)
                && !shop.dayOf(purchase.at()).isAfter(last())
                && FixedPerson.of(purchase.customer()) == null
                && Dice.percent(SHARE, "saw the posters", purchase.customer());
        return brings ? Optional.of(CODE) : Optional.empty();
    }

    @Override
    public String name() {
        return "demo autumn campaign";
    }

    @Override
    void happen() {
        CurrentActor.run(colleagues.actor("marketing"), this::begin);
        begun = true;
    }

    private LocalDate last() {
        return first.plusWeeks(WEEKS);
    }

    private void begin() {
        Terms terms =
                new Terms(Benefit.percent(10, Money.parse("USD 15.00")), FROM, Set.of(), Combining.ALONE, Set.of());
        offers.create(new OfferDraft(OFFER, NAMES, terms, Validity.between(first, last()), 0));
        offers.activate(OFFER);
        campaigns.create(new CampaignDraft(KEY, NAMES, OFFER, first, last(), Set.of(), BUDGET, null, null, 0));
        campaigns.activate(KEY);
        codes.publish(KEY, CODE, null, null);
    }
}
