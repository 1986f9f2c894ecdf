package app.huike.crm.messaging.domain;

import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of a day, by the clock on somebody's wall.
 *
 * @param opens from then on
 * @param closes until then, and not at that moment; later on the same day
 */
public record DayHours(LocalTime opens, LocalTime closes) {

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d\\d:\\d\\d)\\s*-\\s*(\\d\\d:\\d\\d)\\s*");

    public DayHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(opens + "-" + closes + " ends before it begins");
        }
    }

    /**
     * As settings write them: {@code 08:00-21:00}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static DayHours of(String written) {
        Matcher sides = WRITTEN.matcher(written);
        if (!sides.matches()) {
            throw new IllegalArgumentException("'" + written + "' is not written as 08:00-21:00");
        }
        try {
            return new DayHours(LocalTime.parse(sides.group(1)), LocalTime.parse(sides.group(2)));
        } catch (java.time.DateTimeException noTime) {
            throw new IllegalArgumentException("'" + written + "' has no such hours", noTime);
        }
    }
}
