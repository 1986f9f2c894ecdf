package app.huike.lifecycle.task;

import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When people of the shop work: by what time something is done that takes so much working time. */
@ApplicationScoped
public class WorkingTime {

    @Inject
    private Shop shop;

    @Inject
    @ConfigProperty(name = "huike.shop.working-days")
    private String days;

    @Inject
    @ConfigProperty(name = "huike.shop.working-hours")
    private String hours;

    /**
     * The moment that lies that much working time later.
     *
     * @param amount ISO duration: a day means one working day's hours, so {@code P2D} from Friday noon ends on Tuesday noon
     */
    public Instant after(Instant start, String amount) {
        return after(start.atZone(shop.zone()), amount, daysOf(days), hoursOf(hours))
                .toInstant();
    }

    /** From … to, within one day. */
    record Hours(LocalTime from, LocalTime to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    static Hours hoursOf(String text) {
        String[] sides = text.split("-");
        return new Hours(LocalTime.parse(sides[0].strip()), LocalTime.parse(sides[1].strip()));
    }

    static Set<DayOfWeek> daysOf(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : text.split(",")) {
            days.add(DayOfWeek.valueOf(day.strip().toUpperCase(Locale.ROOT)));
        }
        return days;
    }

    static ZonedDateTime after(ZonedDateTime start, String amount, Set<DayOfWeek> days, Hours hours) {
        Duration left = workingTime(amount, hours.length());
        ZonedDateTime at = start;
        while (true) {
            ZonedDateTime opens = at.with(hours.from());
            ZonedDateTime closes = at.with(hours.to());
            ZonedDateTime begin = at.isBefore(opens) ? opens : at;
            if (days.contains(at.getDayOfWeek()) && begin.isBefore(closes)) {
                Duration today = Duration.between(begin, closes);
                if (left.compareTo(today) <= 0) {
                    return begin.plus(left);
                }
                left = left.minus(today);
            }
            at = at.plusDays(1).with(hours.from());
        }
    }

    private static Duration workingTime(String amount, Duration day) {
        int time = amount.indexOf('T');
        String date = time < 0 ? amount : amount.substring(0, time);
        long wholeDays = date.length() > 1 ? Duration.parse(date).toDays() : 0;
        Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + amount.substring(time));
        return day.multipliedBy(wholeDays).plus(rest);
    }
}
