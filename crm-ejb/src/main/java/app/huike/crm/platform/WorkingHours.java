package app.huike.crm.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * On which days people work, from when to when, and where: counts time that they work and leaves out the rest.
 *
 * @param holiday tells of a day whether nobody works though it is one of the days
 * @param from a day's beginning
 * @param to its end, on the same day
 */
public record WorkingHours(
        Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone, Predicate<LocalDate> holiday) {

    public WorkingHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("somebody has to work at some time: " + days + " " + from + "-" + to);
        }
    }

    /** As settings write it, {@code MONDAY,TUESDAY} and {@code 09:00-17:00}; without holidays. */
    public static WorkingHours of(String days, String hours, ZoneId zone) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        for (String day : days.split(",")) {
            named.add(DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)));
        }
        String[] sides = hours.split("-");
        return new WorkingHours(
                named, LocalTime.parse(sides[0].strip()), LocalTime.parse(sides[1].strip()), zone, day -> false);
    }

    /** The same, but for these days. */
    public WorkingHours without(Predicate<LocalDate> holidays) {
        return new WorkingHours(days, from, to, zone, holidays);
    }

    /**
     * The moment that lies that much working time later.
     *
     * @param amount ISO duration: a day means one working day's hours, so {@code P2D} from Friday noon ends on Tuesday noon
     */
    public Instant after(Instant start, String amount) {
        return after(start, length(amount));
    }

    /** The moment that lies that much working time later; that moment itself may be the end of a day. */
    public Instant after(Instant start, Duration amount) {
        Duration left = amount;
        ZonedDateTime at = start.atZone(zone);
        while (true) {
            ZonedDateTime closes = at.with(to);
            ZonedDateTime begin = later(at, at.with(from));
            if (isWorked(at.toLocalDate()) && begin.isBefore(closes)) {
                Duration today = Duration.between(begin, closes);
                if (left.compareTo(today) <= 0) {
                    return begin.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = at.plusDays(1).with(from);
        }
    }

    /** How much of the time between two moments people work; nothing where the second is not later. */
    public Duration between(Instant start, Instant end) {
        Duration worked = Duration.ZERO;
        ZonedDateTime last = end.atZone(zone);
        for (ZonedDateTime at = start.atZone(zone);
                at.isBefore(last);
                at = at.plusDays(1).with(from)) {
            ZonedDateTime begin = later(at, at.with(from));
            ZonedDateTime closes = last.isBefore(at.with(to)) ? last : at.with(to);
            if (isWorked(at.toLocalDate()) && begin.isBefore(closes)) {
                worked = worked.plus(Duration.between(begin, closes));
            }
        }
        return worked;
    }

    /** How much working time an ISO duration means: a day is one working day's hours. */
    public Duration length(String amount) {
        int time = amount.indexOf('T');
        String date = time < 0 ? amount : amount.substring(0, time);
        long wholeDays = date.length() > 1 ? Duration.parse(date).toDays() : 0;
        Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + amount.substring(time));
        return Duration.between(from, to).multipliedBy(wholeDays).plus(rest);
    }

    private boolean isWorked(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isBefore(other) ? other : one;
    }
}
