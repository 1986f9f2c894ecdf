package app.huike.web.ui.calendar;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.web.ui.Texts;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Tasks as an iCalendar (RFC 5545): each as something to do, and as half an hour at the moment in which it is due, or comes back where it was put off, for programs that know no
 * tasks. Times are of the shop's zone. The same tasks are always written the same; one that is done is no longer there.
 */
@ApplicationScoped
public class TaskCalendar {

    private static final Duration HALF_AN_HOUR = Duration.builder().minutes(30).build();
    private static final Duration OFTEN_ENOUGH = Duration.builder().minutes(15).build();

    private Shop shop;
    private TaskTexts words;

    TaskCalendar() {}

    @Inject
    TaskCalendar(Shop shop, TaskTexts words) {
        this.shop = shop;
        this.words = words;
    }

    /** @param detailed whether to tell full names, and why there is something to do */
    String of(List<TaskView> tasks, Locale locale, boolean detailed) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Huike//Tasks//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        String name = Texts.in(locale, "calendar.name", shop.name());
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(OFTEN_ENOUGH);
        tellZone(calendar, tasks);
        for (TaskView task : tasks) {
            String title = detailed ? words.title(task, locale) : Texts.in(locale, "calendar.about", who(task));
            String why = detailed ? words.reason(task, locale) : null;
            calendar.addTodo(todo(task, title, why));
            calendar.addEvent(event(task, title, why));
        }
        return Biweekly.write(calendar).go();
    }

    /** A zone without changes to tell is UTC's, in which calendars write anyway. */
    private void tellZone(ICalendar calendar, List<TaskView> tasks) {
        if (!tasks.isEmpty() && !shop.zone().getRules().equals(ZoneOffset.UTC.getRules())) {
            Instant first = tasks.get(0).dueAt();
            calendar.getTimezoneInfo().setDefaultTimezone(ZoneOfCalendar.around(first, shop.zone()));
        }
    }

    private static String who(TaskView task) {
        String given = GivenName.of(task.customerName(), task.customerRef());
        return given.equals(task.customerRef()) ? given : given + " (" + task.customerRef() + ")";
    }

    private VTodo todo(TaskView task, String title, String why) {
        VTodo todo = new VTodo();
        todo.setUid("todo-" + task.id() + "@huike");
        todo.setDateTimeStamp(date(task.createdAt()));
        todo.setCreated(date(task.createdAt()));
        todo.setDateDue(date(task.dueAt()), true);
        todo.setSummary(title);
        todo.setDescription(why);
        todo.setUrl(address(task));
        todo.setStatus(Status.needsAction());
        return todo;
    }

    private VEvent event(TaskView task, String title, String why) {
        VEvent event = new VEvent();
        event.setUid("due-" + task.id() + "@huike");
        event.setDateTimeStamp(date(task.createdAt()));
        event.setCreated(date(task.createdAt()));
        event.setDateStart(
                date(task.later() == null ? task.dueAt() : task.later().until()), true);
        event.setDuration(HALF_AN_HOUR);
        event.setSummary(title);
        event.setDescription(why);
        event.setUrl(address(task));
        event.setTransparency(Transparency.transparent());
        return event;
    }

    private String address(TaskView task) {
        return shop.publicUrl() + "/tasks/task.xhtml?id=" + task.id();
    }

    private static Date date(Instant instant) {
        return Date.from(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
