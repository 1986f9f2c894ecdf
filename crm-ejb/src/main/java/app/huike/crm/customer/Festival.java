package app.huike.crm.customer;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.function.IntFunction;

/** A festival to which a shop sends its greetings. 清明 and 中元 are none: the dead are remembered on these days. */
public enum Festival {
    SPRING_FESTIVAL(FestivalCalendar.CHINESE, year -> lunar(year, 1, 1)),
    MID_AUTUMN(FestivalCalendar.CHINESE, year -> lunar(year, 8, 15)),
    CHRISTMAS(FestivalCalendar.CHRISTIAN, year -> LocalDate.of(year, 12, 25)),
    NEW_YEAR(FestivalCalendar.CIVIL, year -> LocalDate.of(year, 1, 1));

    private final FestivalCalendar calendar;
    private final IntFunction<LocalDate> day;

    Festival(FestivalCalendar calendar, IntFunction<LocalDate> day) {
        this.calendar = calendar;
        this.day = day;
    }

    public FestivalCalendar calendar() {
        return calendar;
    }

    /** Its day in that year; of a lunar one in the lunar year that begins in that year. */
    public LocalDate in(int year) {
        return day.apply(year);
    }

    private static LocalDate lunar(int year, int month, int day) {
        Solar solar = Lunar.fromYmd(year, month, day).getSolar();
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
