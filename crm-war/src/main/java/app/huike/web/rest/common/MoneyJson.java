package app.huike.web.rest.common;

import org.joda.money.Money;

/**
 * An amount of money.
 *
 * @param amount with as many decimals as the currency has, such as {@code 12.30}
 * @param currency ISO 4217
 */
public record MoneyJson(String amount, String currency) {

    public static MoneyJson of(Money money) {
        return money == null
                ? null
                : new MoneyJson(
                        money.getAmount().toPlainString(),
                        money.getCurrencyUnit().getCode());
    }
}
