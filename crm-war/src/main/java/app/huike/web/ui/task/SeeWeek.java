package app.huike.web.ui.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.task.TaskWeek;
import app.huike.web.ui.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;

/** The plan of the week in which the day of the address lies; of this week without one. */
@Named("seeWeek")
@RequestScoped
public class SeeWeek {

    private static final int WEEK = 7;

    @Inject
    private TaskWeek weeks;

    @Inject
    private HttpServletRequest request;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Say say;

    private LocalDate monday;
    private List<TaskWeek.Row> rows;

    @PostConstruct
    void read() {
        String asked = request.getParameter("from");
        LocalDate day = getToday();
        try {
            day = asked == null || asked.isBlank() ? day : LocalDate.parse(asked.strip());
        } catch (DateTimeParseException none) {
            say.bad("inbox.passedOver", asked);
        }
        monday = TaskWeek.monday(day);
    }

    public List<TaskWeek.Row> getRows() {
        if (rows == null) {
            rows = weeks.of(monday);
        }
        return rows;
    }

    /** The seven days, Monday first. */
    public List<LocalDate> getDays() {
        return IntStream.range(0, WEEK).mapToObj(monday::plusDays).toList();
    }

    public LocalDate getToday() {
        return shop.dayOf(clock.instant());
    }

    public LocalDate getBefore() {
        return monday.minusDays(WEEK);
    }

    public LocalDate getAfter() {
        return monday.plusDays(WEEK);
    }

    /** Of a day's tasks those that are not told. */
    public int more(TaskWeek.Day day) {
        return day.count() - day.first().size();
    }
}
