package app.huike.lifecycle.palette;

import app.huike.crm.shared.Texts;
import app.huike.lifecycle.check.ParameterPattern;
import app.huike.lifecycle.check.Vocabulary;
import app.huike.lifecycle.check.Vocabulary.KnownStep;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.palette.DrawnField.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts the description of a step into words, for one stage or for all. */
final class StepReader {

    private final Texts texts;
    private final Vocabulary stage;
    private final Set<String> chosenTemplates;

    /**
     * @param stage whose messages and groups are offered as choices; null where they are written freely
     * @param chosenTemplates what stands for messages that a table chooses
     */
    StepReader(Locale locale, Vocabulary stage, Set<String> chosenTemplates) {
        this.texts = PaletteTexts.in(locale);
        this.stage = stage;
        this.chosenTemplates = chosenTemplates;
    }

    DrawnStep step(String name, KnownStep step, String stageOfStep) {
        return new DrawnStep(
                name,
                texts.text("step." + name),
                texts.text("step." + name + ".text"),
                step.template().drawnAs(),
                step.general() ? "" : stageOfStep,
                !step.inline(),
                Arrays.stream(step.template().value()).map(this::field).toList());
    }

    private DrawnField field(Parameter parameter) {
        String hint = "parameter." + parameter.name() + ".hint";
        return new DrawnField(
                parameter,
                texts.text("parameter." + parameter.name()),
                texts.has(hint) ? texts.text(hint) : kindHint(parameter),
                choices(parameter),
                ParameterPattern.withVariable(parameter));
    }

    private String kindHint(Parameter parameter) {
        String hint = "kind." + parameter.kind();
        return texts.has(hint) ? texts.text(hint) : "";
    }

    private List<Choice> choices(Parameter parameter) {
        Stream<String> values =
                switch (parameter.kind()) {
                    case FLAG -> Stream.of("true", "false");
                    case CHOICE -> parameter.orVariable() ? Stream.empty() : Arrays.stream(parameter.choices());
                    case TEMPLATE -> stage == null ? Stream.empty() : templates(parameter);
                    case GROUP -> stage == null ? Stream.empty() : new TreeSet<>(stage.groups()).stream();
                    default -> Stream.empty();
                };
        return values.map(value -> choice(parameter, value)).toList();
    }

    private Stream<String> templates(Parameter parameter) {
        return Stream.concat(
                new TreeSet<>(stage.templates().keySet()).stream(),
                parameter.orVariable() ? new TreeSet<>(chosenTemplates).stream() : Stream.empty());
    }

    private Choice choice(Parameter parameter, String value) {
        boolean named = parameter.kind() != Kind.TEMPLATE && texts.has("choice." + value);
        return new Choice(value, named ? texts.text("choice." + value) : value);
    }
}
