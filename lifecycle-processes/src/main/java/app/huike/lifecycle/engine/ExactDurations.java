package app.huike.lifecycle.engine;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.task.Task;

/**
 * ISO durations in diagrams are exact: P1D is 24 hours, P1W is 168, whatever clocks are put forward in the night between. Months and
 * years have no exact length and are refused. The engine's own calendars count days of the node's time zone.
 */
final class ExactDurations implements BusinessCalendar {

    private final BusinessCalendar moments;

    private ExactDurations(BusinessCalendar moments) {
        this.moments = moments;
    }

    static MapBusinessCalendarManager calendars() {
        MapBusinessCalendarManager calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(
                DurationBusinessCalendar.NAME, new ExactDurations(new DurationBusinessCalendar()));
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new ExactDurations(new DueDateBusinessCalendar()));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        return calendars;
    }

    /** Whether the text is a duration of exact length, not negative and at most a hundred years. */
    static boolean isExact(String text) {
        try {
            Duration length = parse(text);
            return !length.isNegative() && length.toDays() <= 36_500;
        } catch (DateTimeException | ArithmeticException notExact) {
            return false;
        }
    }

    static Duration parse(String text) {
        return text.matches("P\\d{1,4}W")
                ? Duration.ofDays(7L * Integer.parseInt(text.substring(1, text.length() - 1)))
                : Duration.parse(text);
    }

    @Override
    public Date resolveDuedate(String text, Date start) {
        if (!text.startsWith("P")) {
            return moments.resolveDuedate(text, start);
        }
        if (!isExact(text)) {
            throw new ProcessEngineException("'" + text + "' is no exact duration, such as P14D or PT2H");
        }
        Instant from = start == null ? EngineClock.now() : start.toInstant();
        return Date.from(from.plus(parse(text)));
    }

    @Override
    public Date resolveDuedate(String text) {
        return resolveDuedate(text, (Date) null);
    }

    @Override
    public Date resolveDuedate(String text, Task task) {
        return resolveDuedate(text);
    }
}
