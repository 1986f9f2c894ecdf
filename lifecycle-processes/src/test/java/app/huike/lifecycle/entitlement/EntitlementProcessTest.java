package app.huike.lifecycle.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.Journey;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may come of a slot, each as one story on virtual time. Together they pass every element of the diagram. */
class EntitlementProcessTest {

    private static final int STORIES = 8;

    @RegisterExtension
    final EntitlementStory anna = new EntitlementStory();

    @AfterAll
    static void every_element_is_passed() {
        EntitlementStory.VISITED.cover(STORIES, EntitlementStory.DIAGRAM);
    }

    @Test
    void two_days_before_the_slot_somebody_gets_the_task() {
        Journey journey = anna.books("P10D");
        anna.after("P7DT23H");
        assertThat(anna.tasks.of("entitlement-slot")).isEmpty();
        anna.after("PT1H");
        assertThat(anna.tasks.open("entitlement-slot").orElseThrow().parameters())
                .containsEntry("what", "VISIT")
                .containsEntry("hour", "09:00");
        anna.finishes("entitlement-slot", "held");
        assertThat(anna.settled).containsExactly("used");
        assertThat(journey.end()).contains("endEvent_used");
    }

    @Test
    void task_is_due_before_the_slot() {
        anna.books("P10D");
        anna.after("P8D");
        assertThat(anna.tasks.open("entitlement-slot").orElseThrow().dueAt())
                .isEqualTo(Instant.parse("2026-06-10T16:00:00Z"));
    }

    @Test
    void task_for_a_monday_morning_comes_on_friday() {
        anna.books("P7D");
        anna.after("P4D");
        assertThat(anna.tasks.open("entitlement-slot").orElseThrow().dueAt())
                .isEqualTo(Instant.parse("2026-06-05T16:00:00Z"));
    }

    @Test
    void slot_of_tomorrow_is_a_task_at_once() {
        anna.books("P1D");
        assertThat(anna.tasks.open("entitlement-slot")).isPresent();
    }

    @Test
    void what_did_not_take_place_is_given_back() {
        Journey journey = anna.books("P1D");
        anna.finishes("entitlement-slot", "not-held");
        assertThat(anna.settled).containsExactly("given back");
        assertThat(journey.end()).contains("endEvent_notHeld");
    }

    @Test
    void what_nobody_settles_lapses_and_is_given_back() {
        Journey journey = anna.books("P1D");
        anna.after("P14D");
        assertThat(anna.tasks.of("entitlement-slot").get(0).state()).isEqualTo("GONE");
        assertThat(anna.settled).containsExactly("given back");
        assertThat(journey.end()).contains("endEvent_lapsed");
    }

    @Test
    void once_for_a_booking() {
        anna.books("P1D");
        anna.books("P1D");
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void erasure_ends_it() {
        Journey journey = anna.books("P10D");
        anna.isErased();
        assertThat(journey.ended()).isTrue();
        assertThat(anna.settled).isEmpty();
    }
}
