package app.huike.web.ui;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;

/** From which day to which, as a page's address says; nonsense is as if nothing were said. */
@Named("days")
@RequestScoped
public class Days {

    @Inject
    private HttpServletRequest request;

    private LocalDate from;
    private LocalDate to;

    @PostConstruct
    void read() {
        from = day(request.getParameter("from"));
        to = day(request.getParameter("to"));
    }

    /** The last day. */
    public LocalDate last(LocalDate today) {
        to = to == null ? today : to;
        return to;
    }

    /** The first day: so many before the last where the address names none, or one that lies behind it. */
    public LocalDate first(LocalDate last, int before) {
        from = from == null || from.isAfter(last) ? last.minusDays(before - 1L) : from;
        return from;
    }

    /** The first day that the address names; null where it names none. */
    public LocalDate from() {
        return from;
    }

    /** The last day that the address names; null where it names none. */
    public LocalDate to() {
        return to;
    }

    public String getFrom() {
        return from == null ? "" : from.toString();
    }

    public String getTo() {
        return to == null ? "" : to.toString();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text);
            return day == null || day.getYear() < 1970 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
