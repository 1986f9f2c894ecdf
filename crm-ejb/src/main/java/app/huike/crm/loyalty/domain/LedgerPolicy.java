package app.huike.crm.loyalty.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The shop's own measures for one currency; settings {@code huike.loyalty.*}.
 *
 * @param zone where months end
 * @param pending how long what a purchase earned waits: as long as it can be given back
 * @param lifetime after how long a lot is over, at the end of that month
 * @param leftAfterReturn how long a lot lasts at least, into which something comes back
 * @param reinstatable for how long what has lapsed can be given back with a reason
 * @param owedFor after how long what is owed is written off
 * @param noticeBefore how long before its end a customer who can be reached has to be told of it, or else it lasts longer
 * @param spendFrom the least that is spent at once
 * @param spendStep what is spent is a multiple of this
 */
public record LedgerPolicy(
        ZoneId zone,
        Duration pending,
        Period lifetime,
        Duration leftAfterReturn,
        Duration reinstatable,
        Period owedFor,
        Duration noticeBefore,
        long spendFrom,
        long spendStep) {

    /** When something that came in then is over: the first moment of a month. */
    Instant end(Instant earnedAt, Instant activatesAt) {
        Instant end = monthEnd(earnedAt.atZone(zone).plus(lifetime).toInstant());
        return end.isAfter(activatesAt) ? end : monthEnd(activatesAt);
    }

    /** How long a lot lasts into which something comes back. */
    Instant endAfterReturn(Lot lot, Instant now) {
        Instant least = endAfterReturn(now);
        return least.isAfter(lot.expiresAt()) ? least : lot.expiresAt();
    }

    /** The same for one that would be over by now. */
    public Instant endAfterReturn(Instant now) {
        return monthEnd(now.plus(leftAfterReturn));
    }

    /** The latest moment at which a customer can be told of an end, so that it holds. */
    public Instant noticeBy(Instant end) {
        return end.minus(noticeBefore);
    }

    /** What is owed since then or longer is written off. */
    public Instant owedTooLongSince(Instant now) {
        return now.atZone(zone).minus(owedFor).toInstant();
    }

    /** When a debt that began then is written off. */
    public Instant writtenOffAt(Instant since) {
        return since.atZone(zone).plus(owedFor).toInstant();
    }

    private Instant monthEnd(Instant at) {
        return YearMonth.from(at.atZone(zone))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
