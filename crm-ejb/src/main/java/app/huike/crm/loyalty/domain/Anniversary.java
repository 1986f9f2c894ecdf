package app.huike.crm.loyalty.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** Which days of a year come round on a day. */
public final class Anniversary {

    private static final MonthDay LEAP = MonthDay.of(2, 29);
    private static final MonthDay BEFORE_LEAP = MonthDay.of(2, 28);

    private Anniversary() {}

    /** The day itself; in a year without a 29th of February the 28th keeps that one too. */
    public static List<MonthDay> keptOn(LocalDate day) {
        MonthDay own = MonthDay.from(day);
        return own.equals(BEFORE_LEAP) && !day.isLeapYear() ? List.of(own, LEAP) : List.of(own);
    }
}
