package app.huike.crm.platform;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The statutory holidays of mainland China (State Council's 2024 revision) and Taiwan (Act on Memorial Days and Holidays, 2025), which the
 * library for all others leaves out. Days to which these governments move work or rest by a decree of the year are the shop's to set.
 */
enum ChineseHolidays {
    CN(Set.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03"), Set.of("1-1", "1-2", "1-3", "5-5", "8-15"), 1),
    TW(
            Set.of("01-01", "02-28", "04-04", "05-01", "09-28", "10-10", "10-25", "12-25"),
            Set.of("1-1", "1-2", "1-3", "5-5", "8-15"),
            2);

    /** The clear and bright day, on which the dead are remembered: by the sun, about 5 April. */
    private static final String QINGMING = "清明";

    private final Set<String> days;
    private final Set<String> lunarDays;
    private final int lastDaysOfTheLunarYear;

    ChineseHolidays(Set<String> days, Set<String> lunarDays, int lastDaysOfTheLunarYear) {
        this.days = days;
        this.lunarDays = lunarDays;
        this.lastDaysOfTheLunarYear = lastDaysOfTheLunarYear;
    }

    static Optional<ChineseHolidays> of(String country) {
        return Stream.of(values()).filter(known -> known.name().equals(country)).findFirst();
    }

    boolean include(LocalDate day) {
        Lunar lunar = lunar(day);
        return days.contains(MonthDay.from(day).toString().substring(2))
                || lunarDays.contains(lunar.getMonth() + "-" + lunar.getDay())
                || lunar.getJieQi().equals(QINGMING)
                || endsTheLunarYear(day);
    }

    private boolean endsTheLunarYear(LocalDate day) {
        Lunar later = lunar(day.plusDays(lastDaysOfTheLunarYear));
        return later.getMonth() == 1 && later.getDay() <= lastDaysOfTheLunarYear;
    }

    private static Lunar lunar(LocalDate day) {
        return Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .getLunar();
    }
}
