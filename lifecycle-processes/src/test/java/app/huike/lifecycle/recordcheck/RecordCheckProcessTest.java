package app.huike.lifecycle.recordcheck;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.task.TaskRowsInMemory.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may come of a record at which nobody has looked for long, each as one story on virtual time. Together they pass every element of the diagram. */
class RecordCheckProcessTest {

    private static final int STORIES = 8;

    @RegisterExtension
    final RecordStory anna = new RecordStory();

    @AfterAll
    static void every_element_is_passed() {
        RecordStory.VISITED.cover(STORIES, RecordStory.DIAGRAM);
    }

    @Test
    void owner_looks_and_it_is_right() {
        anna.customers.owner(ANNA, "manager1");
        Journey check = anna.isStale();
        Row task = anna.tasks.open("record-check").orElseThrow();
        assertThat(task.assignee()).isEqualTo("manager1");
        assertThat(task.parameters()).containsEntry("since", "2025-01-05T00:00:00Z");
        anna.finishes("record-check", "right", "outcomeBy", "manager1");
        assertThat(anna.verified).containsExactly("manager1 0");
        assertThat(check.end()).contains("endEvent_verified");
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void what_could_not_be_found_out_is_not_verified() {
        Journey check = anna.isStale();
        anna.finishes("record-check", "not-found-out", "outcomeBy", "manager1");
        assertThat(anna.verified).isEmpty();
        assertThat(check.end()).contains("endEvent_notVerified");
    }

    @Test
    void what_is_no_longer_needed_is_not_verified() {
        Journey check = anna.isStale();
        anna.finishes("record-check", "not-needed", "outcomeBy", "manager1");
        assertThat(anna.verified).isEmpty();
        assertThat(check.end()).contains("endEvent_notVerified");
    }

    @Test
    void a_colleague_who_found_it_right_on_the_page_takes_the_task_away() {
        Journey check = anna.isStale();
        anna.isVerifiedOnThePage();
        assertThat(anna.tasks.of("record-check").get(0).outcome()).isEqualTo("RECORD_VERIFIED");
        assertThat(check.end()).contains("endEvent_verifiedMeanwhile");
        anna.isVerifiedOnThePage();
        assertThat(anna.begun()).as("where nothing waits, nothing happens").isEqualTo(1);
    }

    @Test
    void thirty_days_later_it_is_let_go() {
        Journey check = anna.isStale();
        anna.after("P29D");
        assertThat(anna.tasks.open("record-check")).isPresent();
        anna.after("P1D");
        assertThat(anna.tasks.open("record-check")).isEmpty();
        assertThat(anna.diary.entries()).contains("JOURNEY_ENDED NOT_SEEN_TO");
        assertThat(check.end()).contains("endEvent_letGo");
    }

    @Test
    void one_at_a_time_and_once_for_each_cause() {
        anna.isStale();
        assertThat(anna.isFound("20250105-1")).isPresent();
        assertThat(anna.begun()).isEqualTo(1);
        anna.finishes("record-check", "not-found-out", "outcomeBy", "manager1");
        anna.isFound("20250105-1");
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void a_complaint_does_not_keep_anybody_from_looking() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound(RecordStory.CAUSE)).isEmpty();
    }

    @Test
    void erasure_ends_it() {
        Journey check = anna.isStale();
        anna.isErased();
        assertThat(check.ended()).isTrue();
    }

    @Test
    void sweep_goes_by_the_shops_time_and_the_numbers_of_the_diagram() {
        assertThat(anna.sweep().due())
                .contains("interval 'PT8760H'")
                .contains("least(2 - coalesce(d.n, 0), 8 - coalesce(o.n, 0))")
                .contains("interval 'PT4320H'");
    }
}
