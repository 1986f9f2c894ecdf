package app.huike.crm.messaging.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The hours in which a customer may be called, by the clock on the customer's wall, and on no holiday.
 *
 * @param days of the week; at least one
 * @param zone the customer's
 * @param holiday whether a day is a public holiday where the customer lives
 */
public record CallHours(Set<DayOfWeek> days, DayHours hours, ZoneId zone, Predicate<LocalDate> holiday) {

    /** The same moment where it lies in the hours, otherwise when they begin next. */
    public Instant first(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        if (isOpenOn(local.toLocalDate()) && local.toLocalTime().isBefore(hours.closes())) {
            return local.toLocalTime().isBefore(hours.opens()) ? opening(local.toLocalDate()) : moment;
        }
        LocalDate day = local.toLocalDate().plusDays(1);
        while (!isOpenOn(day)) {
            day = day.plusDays(1);
        }
        return opening(day);
    }

    private boolean isOpenOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    private Instant opening(LocalDate day) {
        return day.atTime(hours.opens()).atZone(zone).toInstant();
    }
}
