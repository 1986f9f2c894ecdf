package app.huike.lifecycle.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.task.TaskRowsInMemory.Row;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What comes of a reminder, each as one story on virtual time. Together they pass every element of the diagram. */
class ReminderProcessTest {

    private static final int STORIES = 4;

    @RegisterExtension
    final ReminderStory anna = new ReminderStory();

    @AfterAll
    static void every_element_is_passed() {
        ReminderStory.VISITED.cover(STORIES, ReminderStory.DIAGRAM);
    }

    @Test
    void it_is_there_at_once_and_due_a_working_day_after_its_moment() {
        Instant now = anna.clock.instant();
        Journey reminder = anna.isWantedBy("manager1", "P10D");
        Row task = anna.tasks.open("reminder").orElseThrow();
        assertThat(task.assignee()).isEqualTo("manager1");
        assertThat(task.dueAt()).isAfter(now.plus(Duration.ofDays(10))).isBefore(now.plus(Duration.ofDays(15)));
        anna.finishes("reminder", "done");
        assertThat(reminder.end()).contains("endEvent_seenTo");
    }

    @Test
    void what_is_no_longer_needed_ends_it_as_well() {
        Journey reminder = anna.isWantedBy("manager1", "P10D");
        anna.finishes("reminder", "not-needed");
        assertThat(reminder.end()).contains("endEvent_seenTo");
    }

    @Test
    void thirty_days_after_its_moment_it_is_let_go() {
        Journey reminder = anna.isWantedBy("manager1", "P10D");
        anna.after("P39D");
        assertThat(anna.tasks.open("reminder")).isPresent();
        anna.after("P2D");
        assertThat(anna.tasks.open("reminder")).isEmpty();
        assertThat(anna.diary.entries()).contains("JOURNEY_ENDED NOT_SEEN_TO");
        assertThat(reminder.end()).contains("endEvent_letGo");
    }

    @Test
    void erasure_ends_it() {
        Journey reminder = anna.isWantedBy("manager1", "P10D");
        anna.isErased();
        assertThat(reminder.ended()).isTrue();
    }
}
