package app.huike.lifecycle.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as a file may say them: exact, and neither so short nor so many that they keep the engine busy. */
final class Times {

    /** A timer that is shorter would be due again and again before anybody sees it. */
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    private static final Duration SHORTEST_CYCLE = Duration.ofHours(1);
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,3})/(P\\w{1,20})");
    private static final Pattern WEEKS = Pattern.compile("P(\\d{1,3})W");

    private Times() {}

    /** The exact length; empty for months, years, and what is no duration. */
    static Optional<Duration> exact(String text) {
        try {
            Matcher weeks = WEEKS.matcher(text);
            Duration length =
                    weeks.matches() ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1))) : Duration.parse(text);
            return length.isNegative() || length.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(length);
        } catch (DateTimeException | ArithmeticException notExact) {
            return Optional.empty();
        }
    }

    static boolean isWait(String text) {
        return isAtLeast(text, SHORTEST_WAIT);
    }

    /** So many times, {@code R3/P1D}; for ever is refused, and so is what the engine would read as a cron line. */
    static boolean isCycle(String text) {
        Matcher cycle = CYCLE.matcher(text);
        return cycle.matches() && Integer.parseInt(cycle.group(1)) > 0 && isAtLeast(cycle.group(2), SHORTEST_CYCLE);
    }

    /** The pauses after which a failed step is tried again: {@code PT1M,PT5M}, ten at most. */
    static boolean isRetry(String text) {
        String[] pauses = text.split(",", -1);
        return pauses.length <= 10
                && java.util.Arrays.stream(pauses).allMatch(pause -> isAtLeast(pause.strip(), SHORTEST_RETRY));
    }

    private static boolean isAtLeast(String text, Duration shortest) {
        return exact(text).filter(length -> length.compareTo(shortest) >= 0).isPresent();
    }
}
