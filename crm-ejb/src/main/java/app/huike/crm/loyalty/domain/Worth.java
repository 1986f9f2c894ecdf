package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.LoyaltyCurrency;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What points are worth in money.
 *
 * @param money the shop's currency
 * @param pointsForOne how many points are worth one whole unit of it
 */
public record Worth(CurrencyUnit money, long pointsForOne) {

    /** Rounded down to the smallest unit; null for stamps, which are worth no money. */
    public Money of(LoyaltyCurrency currency, long points) {
        return switch (currency) {
            case POINTS -> Money.ofMinor(money, minor(points));
            case CASHBACK -> Money.ofMinor(money, points);
            case STAMPS -> null;
        };
    }

    private long minor(long points) {
        return BigInteger.TEN
                .pow(money.getDecimalPlaces())
                .multiply(BigInteger.valueOf(points))
                .divide(BigInteger.valueOf(pointsForOne))
                .longValueExact();
    }
}
