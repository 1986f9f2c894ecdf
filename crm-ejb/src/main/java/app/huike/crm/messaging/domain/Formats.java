package app.huike.crm.messaging.domain;

import app.huike.crm.shared.Discount;
import app.huike.crm.shared.Worded;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.joda.money.Money;

/**
 * How values are written to people in one language: money without needless zeros, dates of the shop's days, discounts as the market says
 * them (10 % off is 9折 in Chinese).
 *
 * @param zone in which days are counted
 */
public record Formats(Locale locale, ZoneId zone) {

    /** Any value that a model may hold. */
    public String of(Object value) {
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Instant instant) {
            return date(instant);
        }
        if (value instanceof Discount discount) {
            return discount(discount);
        }
        if (value instanceof Worded words) {
            return words.in(locale);
        }
        if (value instanceof Integer || value instanceof Long) {
            return NumberFormat.getIntegerInstance(locale).format(value);
        }
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no format for " + value.getClass().getName());
    }

    /** Such as {@code $10}, {@code $12.50}, {@code US$10}. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        BigDecimal amount = money.getAmount();
        int decimals = amount.stripTrailingZeros().scale() <= 0
                ? 0
                : money.getCurrencyUnit().getDecimalPlaces();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    /** The day on which it lies, such as {@code December 21, 2026} or {@code 2026年12月21日}. */
    public String date(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(instant.atZone(zone).toLocalDate());
    }

    /** What a discount gives, and at most how much. */
    public String discount(Discount discount) {
        if (discount.amount() != null) {
            return amountOff(money(discount.amount()));
        }
        String share = chinese() ? fold(discount.percent()) : discount.percent() + "% off";
        return discount.atMost() == null ? share : share + limit(money(discount.atMost()));
    }

    private String amountOff(String amount) {
        if (!chinese()) {
            return amount + " off";
        }
        return (Languages.traditional(locale) ? "折抵" : "立减") + amount;
    }

    private String limit(String atMost) {
        if (!chinese()) {
            return " (up to " + atMost + ")";
        }
        return Languages.traditional(locale) ? "（最多折抵" + atMost + "）" : "（最多减" + atMost + "）";
    }

    /** What is left to pay, in tenths: 10 percent off is 9折, 15 percent off 85折. */
    private String fold(int percent) {
        int left = 100 - percent;
        if (left == 0) {
            return Languages.traditional(locale) ? "免費" : "免单";
        }
        if (left % 10 == 0) {
            return left / 10 + "折";
        }
        return (left < 10 ? "0." + left : String.valueOf(left)) + "折";
    }

    private boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}
