package app.huike.lifecycle.task;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * How a task's parameter is written in one language: an ISO moment as a day, {@code USD 12.30} as money, anything else as it is.
 *
 * @param zone in which days are counted
 */
record Written(Locale locale, ZoneId zone) {

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3} -?\\d+(\\.\\d+)?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");

    String of(String value) {
        if (MONEY.matcher(value).matches()) {
            return money(Money.parse(value));
        }
        return MOMENT.matcher(value).matches() ? day(value) : value;
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        BigDecimal amount = money.getAmount();
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount);
    }

    private String day(String value) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(Instant.parse(value).atZone(zone).toLocalDate());
        } catch (DateTimeException noMoment) {
            return value;
        }
    }
}
