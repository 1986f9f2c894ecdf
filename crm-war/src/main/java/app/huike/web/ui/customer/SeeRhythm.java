package app.huike.web.ui.customer;

import app.huike.crm.journey.Stages;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.MonthBought;
import app.huike.crm.purchase.Purchases;
import app.huike.web.ui.Show;
import app.huike.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** How often the customer of this page buys: two years as a small chart, and in a sentence. */
@Named("seeRhythm")
@RequestScoped
public class SeeRhythm {

    private static final int MONTHS = 24;
    private static final int BAR = 10;
    private static final int HEIGHT = 40;

    /** A month with a purchase shows, however small it was. */
    private static final int LEAST = 3;

    @Inject
    private SeeCustomer customer;

    @Inject
    private Purchases purchases;

    @Inject
    private Stages stages;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Show show;

    @Inject
    private Texts texts;

    private List<Bar> bars;
    private Bought bought;
    private Duration usualGap;

    /**
     * A month of the chart, in units of the drawing.
     *
     * @param said the month in words
     */
    public record Bar(int x, int y, int height, String said) {}

    /** The months, oldest first; empty for whoever never bought. */
    public List<Bar> getBars() {
        if (bars == null) {
            bars = getBought().kept() == 0
                    ? List.of()
                    : bars(purchases.byMonth(customer.getSeen().id(), MONTHS));
        }
        return bars;
    }

    private List<Bar> bars(List<MonthBought> months) {
        BigDecimal most = months.stream()
                .map(month -> month.net().getAmount())
                .max(BigDecimal::compareTo)
                .filter(amount -> amount.signum() > 0)
                .orElse(BigDecimal.ONE);
        return IntStream.range(0, months.size())
                .mapToObj(place -> bar(place, months.get(place), most))
                .toList();
    }

    private Bar bar(int place, MonthBought month, BigDecimal most) {
        int height = month.purchases() == 0
                ? 0
                : Math.max(
                        LEAST,
                        month.net()
                                .getAmount()
                                .multiply(BigDecimal.valueOf(HEIGHT))
                                .divideToIntegralValue(most)
                                .intValue());
        String said = texts.with("rhythm.month", show.month(month.month()), month.purchases(), show.money(month.net()));
        return new Bar(place * BAR, HEIGHT - height, height, said);
    }

    public Bought getBought() {
        if (bought == null) {
            bought = purchases
                    .bought(List.of(customer.getSeen().id()))
                    .getOrDefault(customer.getSeen().id(), Bought.NOTHING);
        }
        return bought;
    }

    /** How far apart purchases usually are; null where that is not known. */
    public Duration getUsualGap() {
        if (usualGap == null) {
            usualGap = stages.usualGap(customer.getSeen().id()).orElse(null);
        }
        return usualGap;
    }

    /** The chart in a sentence. */
    public String getSentence() {
        Instant last = getBought().lastAt();
        if (last == null) {
            return texts.get("rhythm.none");
        }
        if (getUsualGap() == null) {
            return texts.with("rhythm.few", getBought().kept(), show.ago(last));
        }
        long days = Math.max(1, usualGap.toDays());
        Instant expected = last.plus(usualGap);
        return expected.isAfter(clock.instant())
                ? texts.with("rhythm.usual", days, show.ago(last), show.day(shop.dayOf(expected)))
                : texts.with("rhythm.late", days, show.ago(last), show.day(shop.dayOf(expected)));
    }
}
