package app.huike.lifecycle.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever pages show of a stage has words in its folder, in three languages. */
class StageWordsTest {

    private static final Path BPMN = Path.of("..", "bpmn");
    private static final List<String> LANGUAGES = List.of("", "_zh_Hans", "_zh_Hant");

    static List<Stage> stages() {
        return Stage.in(BPMN);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void everything_that_is_shown_has_words(Stage stage) {
        Set<String> wanted = new TreeSet<>();
        stage.diagramModels().forEach(diagram -> {
            diagram.getModelElementsByType(Process.class).forEach(process -> wanted.add("process." + process.getId()));
            shown(diagram.getModelElementsByType(FlowElement.class).stream())
                    .forEach(element -> wanted.add("element." + element.getId()));
            diagram.getModelElementsByType(EndEvent.class).stream()
                    .filter(end -> end.getParentElement() instanceof Process)
                    .forEach(end -> wanted.add("outcome." + end.getId().replace("endEvent_", "")));
            diagram.getModelElementsByType(UserTask.class).forEach(task -> wanted.addAll(task(task)));
            diagram.getModelElementsByType(CamundaInputParameter.class).stream()
                    .filter(parameter -> parameter.getCamundaName().equals("subject"))
                    .forEach(subject -> wanted.add("case." + subject.getTextContent()));
        });
        stage.tableModels().forEach(table -> {
            table.getModelElementsByType(Decision.class).forEach(decision -> wanted.add("table." + decision.getId()));
            table.getModelElementsByType(Rule.class).forEach(rule -> wanted.add("rule." + rule.getId()));
        });
        stage.templates().forEach(template -> wanted.add("template." + template));
        for (String language : LANGUAGES) {
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(texts(stage, language).stringPropertyNames());
            assertThat(missing).as(stage.name() + language).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void languages_are_complete(Stage stage) {
        Set<String> english = texts(stage, "").stringPropertyNames();
        for (String language : LANGUAGES) {
            assertThat(texts(stage, language).stringPropertyNames())
                    .as(stage.name() + language)
                    .isEqualTo(english);
        }
    }

    /** What somebody or something does, and where a process waits: a log line or a position may name it. */
    private static Stream<FlowElement> shown(Stream<FlowElement> elements) {
        return elements.filter(element -> element instanceof Activity || element instanceof IntermediateCatchEvent);
    }

    private static Set<String> task(UserTask task) {
        Properties said = new Properties();
        task.getExtensionElements().getElements().stream()
                .flatMap(group -> group.getChildElementsByType(CamundaProperty.class).stream())
                .forEach(property -> said.put(property.getCamundaName(), property.getCamundaValue()));
        String kind = said.getProperty("kind");
        Set<String> wanted = Stream.of(said.getProperty("outcomes").split(" "))
                .flatMap(outcome -> Stream.of("outcome." + outcome, "task." + kind + ".outcome." + outcome))
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.addAll(List.of("kind." + kind, "task." + kind + ".title", "task." + kind + ".reason"));
        return wanted;
    }

    private static Properties texts(Stage stage, String language) {
        Properties texts = new Properties();
        Path file = BPMN.resolve(stage.name()).resolve("texts" + language + ".properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return texts;
    }
}
