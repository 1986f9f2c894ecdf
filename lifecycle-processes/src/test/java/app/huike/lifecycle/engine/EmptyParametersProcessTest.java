package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.story.ProcessStory;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A field of a template that was left empty does not hide what the process knows. */
class EmptyParametersProcessTest {

    private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final AtomicReference<Object> seen = new AtomicReference<>();

    @RegisterExtension
    final ProcessStory story = ProcessStory.of("story/empty-parameter.bpmn")
            .step("look", execution -> seen.set(execution.getVariable("about")));

    @Test
    void empty_parameter_says_nothing() {
        story.start("empty-parameter", ANNA, Map.of("about", "the purchase"));
        assertThat(seen).hasValue("the purchase");
    }
}
