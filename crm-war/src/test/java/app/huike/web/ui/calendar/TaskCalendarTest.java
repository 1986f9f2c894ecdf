package app.huike.web.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.Shop;
import app.huike.lifecycle.task.TaskView;
import app.huike.lifecycle.task.TaskView.State;
import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskCalendarTest {

    private static final Instant DUE = Instant.parse("2026-07-02T15:00:00Z");
    private static final Instant IN_WINTER = Instant.parse("2026-12-02T15:00:00Z");

    @Test
    void aTaskIsSomethingToDoAndAMomentInTheShopsZone() {
        String text = told("America/New_York", Locale.ENGLISH, task("a", DUE), task("b", IN_WINTER));
        assertThat(text)
                .contains("DTSTART;TZID=America/New_York:20260702T110000", "DUE;TZID=America/New_York:20261202T100000")
                .contains("BEGIN:VTIMEZONE");
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.getTodos())
                .extracting(todo -> todo.getUid().getValue())
                .containsExactly("todo-a@huike", "todo-b@huike");
        assertThat(calendar.getEvents())
                .extracting(event -> event.getUid().getValue())
                .containsExactly("due-a@huike", "due-b@huike");
        VTodo todo = calendar.getTodos().get(0);
        assertThat(todo.getDateDue().getValue().toInstant()).isEqualTo(DUE);
        VEvent event = calendar.getEvents().get(1);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(IN_WINTER);
        assertThat(event.getUrl().getValue()).isEqualTo("https://shop.example/tasks/task.xhtml?id=b");
        assertThat(Biweekly.parse(text).all()).hasSize(1);
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(biweekly.ICalVersion.V2_0).toString())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Shanghai",
                "Asia/Taipei",
                "Europe/Berlin",
                "Australia/Sydney",
                "Asia/Kathmandu",
                "America/St_Johns"
            })
    void aMomentStaysItselfInEveryZone(String zone) {
        ICalendar calendar = Biweekly.parse(told(zone, Locale.ENGLISH, task("a", DUE), task("b", IN_WINTER)))
                .first();
        assertThat(calendar.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(DUE, IN_WINTER);
    }

    /** Where summer time is half an hour; written out, because biweekly itself reads it as an hour. */
    @Test
    void halfAnHourOfSummerTimeIsToldAsWell() {
        assertThat(told("Australia/Lord_Howe", Locale.ENGLISH, task("a", DUE), task("b", IN_WINTER)))
                .contains("TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100")
                .contains("DTSTART;TZID=Australia/Lord_Howe:20260703T013000")
                .contains("DTSTART;TZID=Australia/Lord_Howe:20261203T020000");
    }

    @Test
    void whatIsTheSameIsWrittenTheSame() {
        String once = told("Asia/Shanghai", Locale.ENGLISH, task("a", DUE));
        assertThat(told("Asia/Shanghai", Locale.ENGLISH, task("a", DUE))).isEqualTo(once);
        assertThat(told("Asia/Shanghai", Locale.ENGLISH)).isNotEqualTo(once).doesNotContain("VTODO");
    }

    @ParameterizedTest
    @CsvSource({"en, Task: Anna (C-1)", "zh-Hans, 任务：Anna (C-1)", "zh-Hant, 任務：Anna (C-1)"})
    void whoDidNotAskForMoreTellsNoMoreThanTheFirstNameAndTheRef(String language, String title) {
        String text = told("UTC", Locale.forLanguageTag(language), task("a", DUE));
        assertThat(Biweekly.parse(text).first().getEvents().get(0).getSummary().getValue())
                .isEqualTo(title);
        assertThat(text).doesNotContain("Berger", "49.90", "DESCRIPTION");
    }

    private static String told(String zone, Locale locale, TaskView... tasks) {
        Shop shop = new Shop() {
            @Override
            public ZoneId zone() {
                return ZoneId.of(zone);
            }

            @Override
            public String name() {
                return "Shop";
            }

            @Override
            public String publicUrl() {
                return "https://shop.example";
            }
        };
        return new TaskCalendar(shop, null).of(List.of(tasks), locale, false);
    }

    private static TaskView task(String id, Instant due) {
        return new TaskView(
                id,
                "welcome-call",
                new UUID(0, 1),
                "C-1",
                "Anna Berger",
                null,
                State.CLAIMED,
                "manager1",
                null,
                null,
                null,
                "account-manager",
                "main",
                DUE.minusSeconds(86_400),
                due,
                null,
                50,
                Map.of("date", "2026-06-01T03:00:00Z", "amount", "USD 49.90", "end", "2026-07-02T03:59:59Z"),
                List.of(),
                TaskView.Form.EMPTY,
                null,
                null,
                null,
                "welcome",
                1,
                "userTask_callCustomer",
                "i");
    }
}
