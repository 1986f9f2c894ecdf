package app.huike.lifecycle.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.engine.StepTemplate.Drawn;
import app.huike.lifecycle.models.DeclaredSteps;
import app.huike.lifecycle.task.DrawnTask;
import app.huike.lifecycle.template.StageTemplates;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every step can be drawn, with words in every language; messages and groups are offered as choices. */
class PaletteTest {

    static final Vocabularies OFFERED = new Vocabularies(DeclaredSteps.classes(), List.of(new StageTemplates()));

    @Test
    void every_step_that_is_no_listener_is_offered() {
        Set<String> drawn = DeclaredSteps.classes().entrySet().stream()
                .filter(step ->
                        step.getValue().getAnnotation(StepTemplate.class).drawnAs() != Drawn.LISTENER)
                .map(step -> step.getKey())
                .collect(Collectors.toCollection(TreeSet::new));
        drawn.add(DrawnTask.NAME);
        assertThat(Palette.read(OFFERED, null, Locale.ENGLISH))
                .extracting(DrawnStep::name)
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
    void all_is_said_in_words(String language) {
        for (DrawnStep step : Palette.read(OFFERED, null, Locale.forLanguageTag(language))) {
            assertThat(step.label()).as(step.name()).isNotBlank().doesNotStartWith("step.");
            assertThat(step.text()).as(step.name()).isNotBlank().doesNotStartWith("step.");
            step.fields().forEach(field -> {
                assertThat(field.label())
                        .as(field.parameter().name())
                        .isNotBlank()
                        .doesNotStartWith("parameter.");
                field.choices()
                        .forEach(choice ->
                                assertThat(choice.label()).as(choice.value()).isNotBlank());
            });
        }
        OFFERED.stages().forEach(stage -> assertThat(
                        StageNames.in(Locale.forLanguageTag(language)).of(stage))
                .isNotEqualTo(stage));
    }

    @Test
    void stage_offers_its_messages_and_steps_only() {
        List<DrawnStep> welcome = Palette.read(OFFERED, "welcome", Locale.ENGLISH);
        assertThat(welcome)
                .extracting(DrawnStep::name)
                .contains("sendMessage", "checkWelcome")
                .doesNotContain("checkWinBack");
        assertThat(field(welcome, "sendMessage", "template").choices())
                .extracting(DrawnField.Choice::value)
                .contains("welcome", "welcome-reminder")
                .doesNotContain("win-back");
        assertThat(field(welcome, "personsTask", "candidateGroups").choices())
                .extracting(DrawnField.Choice::value)
                .contains("account-manager", "lead");
        assertThat(field(Palette.read(OFFERED, "care", Locale.ENGLISH), "sendMessage", "template")
                        .choices())
                .extracting(DrawnField.Choice::value)
                .contains("${greeting}");
    }

    @Test
    void what_has_an_effect_is_tried_again() {
        List<DrawnStep> all = Palette.read(OFFERED, null, Locale.ENGLISH);
        assertThat(all).filteredOn(step -> step.name().equals("grantCoupon")).allMatch(DrawnStep::retried);
        assertThat(all).filteredOn(step -> step.name().equals("askLeave")).noneMatch(DrawnStep::retried);
    }

    static DrawnField field(List<DrawnStep> steps, String step, String parameter) {
        return steps.stream()
                .filter(each -> each.name().equals(step))
                .flatMap(each -> each.fields().stream())
                .filter(each -> each.parameter().name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }
}
