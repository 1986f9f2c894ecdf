package app.huike.crm.loyalty.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From when to when something that was earned can be spent.
 *
 * @param since when what earned it happened
 * @param end the first moment at which it is over
 */
public record Terms(Instant since, Instant activatesAt, Instant end) {

    /**
     * As the account's policy says.
     *
     * @param pending whether it waits until the refund period is over
     * @param lastDay of something that is given for a while; null for what lasts as long as all else
     */
    public static Terms of(PointsAccount account, Instant since, boolean pending, LocalDate lastDay) {
        LedgerPolicy policy = account.policy();
        Instant activatesAt = pending ? since.plus(policy.pending()) : since;
        Instant end = lastDay == null
                ? policy.end(since, activatesAt)
                : lastDay.plusDays(1).atStartOfDay(policy.zone()).toInstant();
        return new Terms(since, activatesAt, end);
    }
}
