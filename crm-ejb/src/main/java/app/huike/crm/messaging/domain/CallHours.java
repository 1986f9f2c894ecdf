package app.huike.crm.messaging.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * The hours in which a customer may be called: Monday to Saturday from 10:00 to 19:00 by the clock on the customer's wall, and on no holiday.
 *
 * @param zone the customer's
 * @param holiday whether a day is a public holiday where the customer lives
 */
public record CallHours(ZoneId zone, Predicate<LocalDate> holiday) {

    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final LocalTime CLOSES = LocalTime.of(19, 0);

    /** The same moment where it lies in the hours, otherwise when they begin next. */
    public Instant first(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (isOpenOn(local.toLocalDate()) && local.toLocalTime().isBefore(CLOSES)) {
            return local.toLocalTime().isBefore(OPENS) ? opening(local.toLocalDate()) : moment;
        }
        LocalDate day = local.toLocalDate().plusDays(1);
        while (!isOpenOn(day)) {
            day = day.plusDays(1);
        }
        return opening(day);
    }

    private boolean isOpenOn(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(OPENS).atZone(zone).toInstant();
    }
}
