package app.huike.lifecycle.arbitration;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a shop sets of a process by a property in its diagram. One that is missing, or says what it may not, keeps the diagram from
 * being released.
 *
 * @param name of the property
 * @param wanted what may stand there, in words: {@code an exact duration, such as P14D or PT2H}
 * @param fits whether that may stand there
 */
public record ProcessSetting(String name, String wanted, Predicate<String> fits) {

    /** An exact time; months are none, since they differ. */
    public static ProcessSetting duration(String name) {
        return read(name, "an exact duration, such as P14D or PT2H", text -> require(more(Duration.parse(text))));
    }

    /** Whole days. */
    public static ProcessSetting days(String name) {
        return read(
                name,
                "whole days, such as P14D",
                text -> require(more(Duration.parse(text))
                        && Duration.parse(text)
                                .equals(Duration.ofDays(Duration.parse(text).toDays()))));
    }

    /** At least one. */
    public static ProcessSetting number(String name) {
        return read(name, "a whole number from 1", text -> require(Integer.parseInt(text) > 0));
    }

    public static ProcessSetting oneOf(String name, Collection<String> words) {
        return new ProcessSetting(name, "one of " + String.join(", ", words), words::contains);
    }

    /** Keys of processes, or none. */
    public static ProcessSetting processes(String name) {
        return new ProcessSetting(
                name,
                "keys of processes, such as 'welcome referral', or nothing",
                text -> text.matches("([a-z-]+( [a-z-]+)*)?"));
    }

    /** Whatever this reader takes without complaint. */
    public static ProcessSetting read(String name, String wanted, Consumer<String> reader) {
        return new ProcessSetting(name, wanted, text -> isTaken(reader, text));
    }

    private static boolean isTaken(Consumer<String> reader, String text) {
        try {
            reader.accept(text);
            return true;
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            return false;
        }
    }

    private static boolean more(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }

    private static void require(boolean kept) {
        if (!kept) {
            throw new IllegalArgumentException();
        }
    }
}
