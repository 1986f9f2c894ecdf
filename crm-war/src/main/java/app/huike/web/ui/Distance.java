package app.huike.web.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How far a moment is from now, as people say it: the nearest whole unit, and from a day on by the calendar, so that what was late last night is
 * yesterday.
 *
 * @param key of its text, such as {@code ago.hours}
 * @param count of the unit
 */
record Distance(String key, long count) {

    private static final int SIXTY = 60;
    private static final int HOURS_OF_A_DAY = 24;

    static Distance of(Instant moment, Instant now, ZoneId zone) {
        String tense = moment.isAfter(now) ? "ahead." : "ago.";
        long minutes = nearest(Duration.between(moment, now).abs().toSeconds());
        long hours = nearest(minutes);
        if (minutes < 1) {
            return new Distance("ago.now", 0);
        }
        if (minutes < SIXTY) {
            return new Distance(tense + "minutes", minutes);
        }
        return hours < HOURS_OF_A_DAY
                ? new Distance(tense + "hours", hours)
                : new Distance(tense + "days", days(moment, now, zone));
    }

    private static long nearest(long sixtieths) {
        return (sixtieths + SIXTY / 2) / SIXTY;
    }

    private static long days(Instant moment, Instant now, ZoneId zone) {
        return Math.abs(ChronoUnit.DAYS.between(
                moment.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate()));
    }
}
