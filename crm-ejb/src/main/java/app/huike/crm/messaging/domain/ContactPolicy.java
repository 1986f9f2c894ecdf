package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a customer may be written to; settings {@code huike.messaging.*}. Marketing and feedback go out in hours of the customer's own time; of
 * marketing only so much in a day, in seven days and in thirty, over all channels. What may not go now waits for the next moment at which it
 * may, so long at most because of the limits. Messages about the customer's own orders go at once.
 *
 * @param usual the hours of all channels but short messages
 * @param sms those of short messages, which ring
 * @param longestWait because of the limits; at most {@link #LONGEST_WAIT}
 */
public record ContactPolicy(
        DayHours usual, DayHours sms, int aDay, int inSevenDays, int inThirtyDays, Duration longestWait) {

    /** More would be news of the last fortnight. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(14);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    /** How far back and ahead contacts matter. */
    public static final Duration REACH = MONTH.plus(LONGEST_WAIT);

    /** @throws IllegalArgumentException for limits that cannot be kept */
    public ContactPolicy {
        if (aDay < 1 || inSevenDays < aDay || inThirtyDays < inSevenDays) {
            throw new IllegalArgumentException(
                    "limits of a day, of seven days and of thirty begin with 1 and do not get smaller, unlike " + aDay
                            + ", " + inSevenDays + ", " + inThirtyDays);
        }
        if (longestWait.isNegative() || longestWait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException(longestWait + " to wait is not from PT0S to " + LONGEST_WAIT);
        }
    }

    /**
     * The first moment from {@code now} on that is allowed; empty where the limits leave none in time.
     *
     * @param zone the customer's
     * @param marketing when marketing went out or will, of the last and the next {@link #REACH}
     */
    public Optional<Instant> firstAllowed(
            Instant now, Channel channel, Purpose purpose, ZoneId zone, List<Instant> marketing) {
        ContactHours hours = hours(channel, purpose, zone);
        Instant candidate = hours.first(now);
        if (purpose != Purpose.MARKETING) {
            return Optional.of(candidate);
        }
        Instant latest = latest(now, channel, zone);
        while (!candidate.isAfter(latest)) {
            if (withinLimits(candidate, zone, marketing)) {
                return Optional.of(candidate);
            }
            candidate = hours.next(candidate);
        }
        return Optional.empty();
    }

    /** The last moment at which marketing that was written at {@code since} is still of use: so long may the limits let it wait. */
    Instant latest(Instant since, Channel channel, ZoneId zone) {
        return hours(channel, Purpose.MARKETING, zone).first(since).plus(longestWait);
    }

    /** The same moment if the customer may be written to then, otherwise the next opening. */
    public Instant inHours(Instant moment, Channel channel, Purpose purpose, ZoneId zone) {
        return hours(channel, purpose, zone).first(moment);
    }

    ContactHours hours(Channel channel, Purpose purpose, ZoneId zone) {
        return new ContactHours(channel == Channel.SMS ? sms : usual, purpose, zone);
    }

    private boolean withinLimits(Instant candidate, ZoneId zone, List<Instant> marketing) {
        long sameDay = marketing.stream()
                .filter(other -> other.atZone(zone)
                        .toLocalDate()
                        .equals(candidate.atZone(zone).toLocalDate()))
                .count();
        return sameDay < aDay
                && atMost(inSevenDays, WEEK, candidate, marketing)
                && atMost(inThirtyDays, MONTH, candidate, marketing);
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
