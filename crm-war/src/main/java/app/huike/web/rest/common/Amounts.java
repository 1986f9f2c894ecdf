package app.huike.web.rest.common;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Money as {@code {"amount": "12.30", "currency": "USD"}}: a text, because numbers lose cents in many programs. */
final class Amounts {

    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");

    private Amounts() {}

    /** The money; null where something is wrong. */
    static Money read(JsonBody body) {
        String amount = body.line("amount", 64);
        CurrencyUnit currency = currency(body, body.line("currency", 64));
        if (amount == null || amount.isBlank() || currency == null) {
            return null;
        }
        if (!FORM.matcher(amount).matches()) {
            body.invalid("amount", amount, "a decimal number such as \"12.30\", less than a million million");
            return null;
        }
        BigDecimal value = new BigDecimal(amount);
        if (value.scale() > currency.getDecimalPlaces()) {
            body.invalid("amount", amount, "at most " + currency.getDecimalPlaces() + " decimals in " + currency);
            return null;
        }
        if (value.signum() < 0) {
            body.invalid("amount", amount, "not less than zero");
            return null;
        }
        return Money.of(currency, value);
    }

    private static CurrencyUnit currency(JsonBody body, String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            CurrencyUnit currency = CurrencyUnit.of(code);
            if (!currency.isPseudoCurrency()) {
                return currency;
            }
        } catch (IllegalCurrencyException unknown) {
            // said below
        }
        body.invalid("currency", code, "an ISO 4217 code of a currency, such as USD");
        return null;
    }
}
