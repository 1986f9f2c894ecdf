package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a customer may be written to. Marketing and feedback go out from 8:00 to 21:00 of the customer's own time; of marketing at most one a
 * day, two in seven days, six in thirty, over all channels. What may not go now waits for the next moment at which it may, three days at
 * most because of the limits. Messages about the customer's own orders go at once.
 */
public final class ContactPolicy {

    private static final Duration LONGEST_WAIT = Duration.ofDays(3);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int A_WEEK = 2;
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int A_MONTH = 6;

    /** How far back and ahead contacts matter. */
    public static final Duration REACH = MONTH.plus(LONGEST_WAIT);

    private ContactPolicy() {}

    /**
     * The first moment from {@code now} on that is allowed; empty where the limits leave none within three days.
     *
     * @param zone the customer's
     * @param marketing when marketing went out or will, of the last and the next {@link #REACH}
     */
    public static Optional<Instant> firstAllowed(Instant now, Purpose purpose, ZoneId zone, List<Instant> marketing) {
        ContactHours hours = new ContactHours(purpose, zone);
        Instant candidate = hours.first(now);
        if (purpose != Purpose.MARKETING) {
            return Optional.of(candidate);
        }
        Instant latest = candidate.plus(LONGEST_WAIT);
        while (!candidate.isAfter(latest)) {
            if (withinLimits(candidate, zone, marketing)) {
                return Optional.of(candidate);
            }
            candidate = hours.next(candidate);
        }
        return Optional.empty();
    }

    /** The same moment if the customer may be written to then, otherwise the next opening. */
    public static Instant inHours(Instant moment, Purpose purpose, ZoneId zone) {
        return new ContactHours(purpose, zone).first(moment);
    }

    private static boolean withinLimits(Instant candidate, ZoneId zone, List<Instant> marketing) {
        boolean free = marketing.stream().noneMatch(other -> other.atZone(zone)
                .toLocalDate()
                .equals(candidate.atZone(zone).toLocalDate()));
        return free && atMost(A_WEEK, WEEK, candidate, marketing) && atMost(A_MONTH, MONTH, candidate, marketing);
    }

    /** Whether no stretch of that length has more, with the candidate among them: also none that ends with a message that waits already. */
    private static boolean atMost(int most, Duration length, Instant candidate, List<Instant> others) {
        List<Instant> all = Stream.concat(others.stream(), Stream.of(candidate)).toList();
        return all.stream()
                .filter(end -> !end.isBefore(candidate) && end.isBefore(candidate.plus(length)))
                .allMatch(end -> all.stream()
                                .filter(each -> !each.isAfter(end) && each.isAfter(end.minus(length)))
                                .count()
                        <= most);
    }
}
