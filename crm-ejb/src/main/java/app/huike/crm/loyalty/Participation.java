package app.huike.crm.loyalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How customers took part in the programme in one month of the shop.
 *
 * @param members at the month's end, or now
 * @param joined in the month
 * @param left in the month
 * @param active members who earned or spent something in the month
 * @param redeeming members who spent something in the month
 */
public record Participation(YearMonth month, long members, long joined, long left, long active, long redeeming) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a hundred members so many were active; empty where there are none. */
    public Optional<BigDecimal> activeRate() {
        return percent(active);
    }

    /** Of a hundred members so many spent something; empty where there are none. */
    public Optional<BigDecimal> redeemingRate() {
        return percent(redeeming);
    }

    private Optional<BigDecimal> percent(long part) {
        return members == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(members), 1, RoundingMode.HALF_UP));
    }
}
