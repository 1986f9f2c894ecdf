package app.huike.crm.customer.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * Day and month of birth, and the year where the customer told it. Congratulations and gifts go by day and month alone.
 *
 * @param year null where it is not known
 */
public record Birthday(Integer year, int month, int day) {

    private static final int EARLIEST_YEAR = 1900;

    /** {@code --MM-DD} or {@code YYYY-MM-DD}; empty for what is no day, or none before {@code today}. */
    static Optional<Birthday> parse(String text, LocalDate today) {
        try {
            if (text.startsWith("--")) {
                MonthDay day = MonthDay.parse(text);
                return Optional.of(new Birthday(null, day.getMonthValue(), day.getDayOfMonth()));
            }
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < EARLIEST_YEAR || date.isAfter(today)
                    ? Optional.empty()
                    : Optional.of(new Birthday(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** Whether it is the same day of the year. */
    boolean sameDayAs(Birthday other) {
        return month == other.month && day == other.day;
    }

    /** As it was told. */
    public String text() {
        return year == null
                ? MonthDay.of(month, day).toString()
                : LocalDate.of(year, month, day).toString();
    }
}
