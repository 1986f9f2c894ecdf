package app.huike.web.ui;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.Money;

/** How pages write values: money and numbers as the reader's language does, times in the shop's zone. */
@Named("show")
@RequestScoped
public class Show {

    @Inject
    private PageLook page;

    @Inject
    private Texts texts;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    /** {@code $12.30}, {@code US$12.30}. */
    public String money(Money money) {
        return money(money, locale());
    }

    /** The same in any language. */
    public static String money(Money money, Locale locale) {
        if (money == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        format.setMaximumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        return format.format(money.getAmount());
    }

    public String number(Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
    }

    /** A telephone number in groups, such as {@code +86 138 0013 8000}. */
    public String phone(String dialled) {
        return dialled == null ? "" : Telephone.read(dialled);
    }

    /**
     * The day, such as {@code 21 Nov 2026}: of an {@link Instant}, or a {@link LocalDate}, which has no hour. One method for both: between two of one name
     * the expression language tries what could be made of what, and that takes longer than the writing.
     */
    public String day(Temporal day) {
        if (day == null) {
            return "";
        }
        return day instanceof Instant instant
                ? format("format.day", instant)
                : DateTimeFormatter.ofPattern(texts.get("format.day"), locale()).format(day);
    }

    /** A day of a week, such as {@code Mon 30 Nov}. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("format.weekday"), locale())
                .format(day);
    }

    /** A month and its year. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(texts.get("format.month"), locale()).format(month);
    }

    /** Day and minute, such as {@code 21 Nov 2026, 14:05}. */
    public String moment(Instant instant) {
        return instant == null ? "" : format("format.moment", instant);
    }

    /** The hour and minute alone. */
    public String time(Instant instant) {
        return instant == null ? "" : format("format.time", instant);
    }

    /** For {@code datetime} attributes. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How long ago, or how far ahead: {@code 3 hours ago}, {@code in 2 days}; the nearest whole unit. */
    public String ago(Instant instant) {
        if (instant == null) {
            return "";
        }
        Distance distance = Distance.of(instant, clock.instant(), shop.zone());
        return texts.with(distance.key(), distance.count());
    }

    /** The business day on which the page is shown. */
    public LocalDate today() {
        return shop.dayOf(clock.instant());
    }

    private String format(String pattern, Instant instant) {
        ZonedDateTime there = instant.atZone(shop.zone());
        return DateTimeFormatter.ofPattern(texts.get(pattern), locale()).format(there);
    }

    private Locale locale() {
        return page.getLocale();
    }
}
