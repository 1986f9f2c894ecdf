package app.huike.web.ui.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.TimeZone;

/**
 * A zone as a calendar carries it: each change of the offset around a moment by itself, because rules that go on for ever are written down
 * differently by every country, and understood differently by every program.
 */
final class ZoneOfCalendar {

    private static final int CHANGES = 8;

    private ZoneOfCalendar() {}

    static TimezoneAssignment around(Instant moment, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        VTimezone told = new VTimezone(zone.getId());
        ZoneOffsetTransition change = rules.previousTransition(moment);
        add(told, change == null ? steady(rules.getOffset(moment)) : observance(change, rules));
        change = rules.nextTransition(moment);
        for (int left = CHANGES; left > 0 && change != null; left--) {
            add(told, observance(change, rules));
            change = rules.nextTransition(change.getInstant());
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), told);
    }

    private static void add(VTimezone zone, Observance observance) {
        zone.addComponent(observance);
    }

    private static Observance steady(ZoneOffset offset) {
        return filled(new StandardTime(), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
    }

    private static Observance observance(ZoneOffsetTransition change, ZoneRules rules) {
        Observance observance =
                rules.isDaylightSavings(change.getInstant()) ? new DaylightSavingsTime() : new StandardTime();
        return filled(observance, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance filled(Observance observance, LocalDateTime start, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(offset(from));
        observance.setTimezoneOffsetTo(offset(to));
        return observance;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
