package app.huike.crm.loyalty;

import app.huike.crm.shared.Percent;
import java.math.BigDecimal;
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

    /** Of a hundred members so many were active; empty where there are none. */
    public Optional<BigDecimal> activeRate() {
        return Percent.of(active, members);
    }

    /** Of a hundred members so many spent something; empty where there are none. */
    public Optional<BigDecimal> redeemingRate() {
        return Percent.of(redeeming, members);
    }
}
