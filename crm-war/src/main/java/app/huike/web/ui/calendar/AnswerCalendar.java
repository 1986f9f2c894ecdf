package app.huike.web.ui.calendar;

import app.huike.crm.platform.Shop;
import app.huike.crm.security.CalendarLinks;
import app.huike.crm.security.CalendarLinks.Reader;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskFilter.Which;
import app.huike.lifecycle.task.TaskLists;
import app.huike.web.security.ClientAddress;
import app.huike.web.security.RateLimits;
import app.huike.web.ui.Languages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a calendar program gets under somebody's secret link {@code /calendar/<secret>.ics}: that person's own open tasks, or 304 where it has
 * them already. A link that does not work is 404, whatever the reason.
 */
@WebServlet("/calendar/*")
public class AnswerCalendar extends HttpServlet {

    private static final Pattern SECRET = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");
    private static final PageRequest ALL = new PageRequest(PageRequest.GREATEST_LIMIT, null);

    @Inject
    private transient CalendarLinks links;

    @Inject
    private transient TaskLists tasks;

    @Inject
    private transient TaskCalendar calendar;

    @Inject
    private transient Shop shop;

    @Inject
    private transient RateLimits limits;

    @Inject
    private transient ClientAddress addresses;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long wait = limits.secondsToWaitFrom(addresses.of(request));
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
            response.setStatus(429);
            return;
        }
        Matcher asked = SECRET.matcher(String.valueOf(request.getPathInfo()));
        Optional<Reader> reader = asked.matches() ? links.open(asked.group(1)) : Optional.empty();
        if (reader.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(reader.get(), request, response);
    }

    private void answer(Reader reader, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Told[] asTheReader = new Told[1];
        CurrentActor.run(reader.account().atPage(), () -> asTheReader[0] = told(reader));
        Told told = asTheReader[0];
        response.setHeader("ETag", told.tag());
        response.setDateHeader("Last-Modified", told.since().toEpochMilli());
        response.setHeader("Cache-Control", "private, no-cache");
        if (told.isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = told.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"tasks.ics\"");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Told told(Reader reader) {
        String text = calendar.of(
                tasks.find(TaskFilter.myOwn().standing(Which.OPEN), ALL).items(), locale(reader), reader.detailed());
        String hash = Told.hash(text);
        Instant since = links.unchangedSince(hash).truncatedTo(ChronoUnit.SECONDS);
        return new Told(text, '"' + hash + '"', since);
    }

    private Locale locale(Reader reader) {
        String chosen = reader.account().locale();
        return Languages.nearest(chosen == null ? shop.locale() : Locale.forLanguageTag(chosen));
    }
}
