package app.huike.lifecycle.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcessVariableTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final Map<String, Object> stored = new HashMap<>();

    @Test
    void ids_and_moments_are_stored_as_what_the_engine_keeps() {
        ProcessVariable.id("coupon").put(stored, ID);
        ProcessVariable.moment("remindAt").put(stored, Instant.EPOCH);
        assertThat(stored).containsEntry("coupon", ID.toString()).containsEntry("remindAt", new Date(0));
        assertThat(ProcessVariable.id("coupon").maybeIn(stored)).contains(ID);
        assertThat(ProcessVariable.moment("remindAt").maybeIn(stored)).contains(Instant.EPOCH);
    }

    @Test
    void timer_for_a_moment_never_fires_before_it() {
        Instant due = Instant.parse("2026-11-25T10:00:00.000001Z");
        ProcessVariable.moment("nextLook").put(stored, due);
        assertThat(stored).containsEntry("nextLook", Date.from(Instant.parse("2026-11-25T10:00:00.001Z")));
    }

    @Test
    void whole_number_of_a_table_is_read_as_declared() {
        stored.put("days", 30L);
        stored.put("amount", 5);
        assertThat(ProcessVariable.number("days").maybeIn(stored)).contains(30);
        assertThat(ProcessVariable.longNumber("amount").maybeIn(stored)).contains(5L);
    }

    @Test
    void value_of_another_type_is_refused_with_the_name() {
        stored.put("days", "many");
        assertThatThrownBy(() -> ProcessVariable.number("days").maybeIn(stored))
                .hasMessage("Process variable 'days' holds a String, not a Integer");
    }

    @Test
    void what_is_not_set_or_null_is_empty() {
        ProcessVariable.text("owner").put(stored, null);
        assertThat(stored).containsKey("owner");
        assertThat(ProcessVariable.text("owner").maybeIn(stored)).isEmpty();
        assertThat(ProcessVariable.text("other").maybeIn(stored)).isEmpty();
    }

    @Test
    void name_that_an_expression_could_not_use_is_refused() {
        assertThatThrownBy(() -> ProcessVariable.text("welcome-offer")).isInstanceOf(IllegalArgumentException.class);
    }
}
