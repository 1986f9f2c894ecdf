package app.huike.lifecycle.step;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The parts of the day in which a customer may be tried. */
final class TimeOfDay {

    static final String ANY = "ANY";

    /** In the order in which they are tried: who works in the day is reached in the evening. */
    private static final List<String> ORDER = List.of("EVENING", "MORNING", "AFTERNOON");

    private static final int NOON = 12;
    private static final int EVENING = 16;

    private TimeOfDay() {}

    static String of(Instant moment, ZoneId zone) {
        int hour = moment.atZone(zone).getHour();
        return hour < NOON ? "MORNING" : hour < EVENING ? "AFTERNOON" : "EVENING";
    }

    /** One that is not among these; where all were tried, another one than the last. */
    static String otherThan(String tried) {
        List<String> before = Arrays.asList(tried.strip().split("\\s+"));
        String last = before.get(before.size() - 1);
        return ORDER.stream().filter(time -> !before.contains(time)).findFirst().orElseGet(() -> ORDER.stream()
                .filter(time -> !time.equals(last))
                .findFirst()
                .orElseThrow());
    }
}
