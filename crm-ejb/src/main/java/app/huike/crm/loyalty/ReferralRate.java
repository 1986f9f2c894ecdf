package app.huike.crm.loyalty;

import app.huike.crm.shared.Percent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How many of the new customers of a time were brought by customers: the referral rate. New is whose first purchase ever that is kept (paid, of
 * goods, not given back in full) was made then; staff and other flagged customers are left out. Brought is whoever of these had used a
 * customer's code, whatever became of the reward.
 *
 * @param month of the shop; null for several together
 */
public record ReferralRate(YearMonth month, long newcomers, long brought) {

    /** Of a hundred new customers so many were brought; empty where there are none. */
    public Optional<BigDecimal> rate() {
        return Percent.of(brought, newcomers);
    }

    /** All of these months together. */
    public static ReferralRate of(List<ReferralRate> months) {
        return new ReferralRate(
                null,
                months.stream().mapToLong(ReferralRate::newcomers).sum(),
                months.stream().mapToLong(ReferralRate::brought).sum());
    }
}
