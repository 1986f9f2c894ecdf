package app.huike.lifecycle.step;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.WorkingHours;
import app.huike.crm.platform.WorkingTime;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process waits for hours in which somebody works: nights do not count. */
class SetWorkingDeadlineProcessTest {

    private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final BusinessClock clock = new BusinessClock() {
        @Override
        public Instant instant() {
            return story.now();
        }
    };

    @RegisterExtension
    final ProcessStory story = ProcessStory.of("story/working-deadline.bpmn")
            .step("setWorkingDeadline", new SetWorkingDeadline(new Office(), clock));

    /** From Monday at nine: eight hours on that day, four on the next. */
    @Test
    void twelve_working_hours_end_on_the_next_day() {
        Journey journey = story.start("working-deadline", ANNA, Map.of());
        assertThat(journey.variable(DeadlineVariables.DEADLINE).orElseThrow())
                .isBetween(Instant.parse("2026-06-02T13:00:00Z"), Instant.parse("2026-06-02T13:00:01Z"));
        story.after("P1D");
        assertThat(journey.ended()).isFalse();
        story.after("PT5H");
        assertThat(journey.end()).contains("end_waited");
    }

    /** Monday to Friday, from nine to five. */
    private static final class Office extends WorkingTime {
        @Override
        public WorkingHours hours() {
            return WorkingHours.of("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", "09:00-17:00", ZoneId.of("UTC"));
        }
    }
}
