package app.huike.web.rest.common;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** An amount of money. */
public record MoneyJson(
        @Schema(description = "with no more decimals than the currency has", example = "12.30") String amount,
        @Schema(description = "ISO 4217", example = "USD") String currency) {

    public static MoneyJson of(Money money) {
        return money == null
                ? null
                : new MoneyJson(
                        money.getAmount().toPlainString(),
                        money.getCurrencyUnit().getCode());
    }
}
