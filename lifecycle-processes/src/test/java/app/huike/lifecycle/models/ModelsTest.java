package app.huike.lifecycle.models;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.arbitration.ProcessPolicy;
import app.huike.lifecycle.arbitration.ProcessSetting;
import app.huike.lifecycle.arbitration.SettingsAreRead;
import app.huike.lifecycle.engine.InMemoryEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped diagram and table keeps to the rules of bpmn/README.md. */
class ModelsTest {

    private static final Path BPMN = Path.of("..", "bpmn");

    static List<Stage> stages() {
        return Stage.in(BPMN);
    }

    @AfterEach
    void clear() {
        InMemoryEngine.clear();
    }

    @Test
    void there_are_stages_with_diagrams() {
        assertThat(stages()).isNotEmpty().allSatisfy(stage -> assertThat(stage.diagrams())
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void diagrams_keep_to_the_rules(Stage stage) {
        Set<String> decisions = decisions(stage);
        assertThat(
                        stage.diagramModels().stream()
                                .flatMap(diagram -> DiagramCheck.complaints(
                                        diagram, Declared.variables(stage.name()), Declared.steps(), decisions)
                                        .stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void tables_keep_to_the_rules(Stage stage) {
        assertThat(stage.tableModels().stream()
                        .flatMap(table -> TableCheck.complaints(table, Declared.variables(stage.name())).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void engine_takes_the_folder_as_one_deployment(Stage stage) throws IOException {
        ProcessEngine engine = InMemoryEngine.with(
                name -> Declared.steps().containsKey(name) ? Optional.of(execution -> {}) : Optional.empty(),
                List.of());
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (Path file : Stream.concat(stage.diagrams().values().stream(), stage.tables().values().stream())
                .toList()) {
            deployment.addString(file.getFileName().toString(), Files.readString(file));
        }
        assertThat(deployment.deployWithResult().getDeployedProcessDefinitions())
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void every_process_has_its_row_in_the_folders_readme(Stage stage) throws IOException {
        String readme = Files.readString(BPMN.resolve("README.md"));
        for (String key : processes(stage)) {
            assertThat(readme.lines()).anyMatch(line -> line.startsWith("| `" + key + "` |"));
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void processes_and_messages_are_those_that_the_stage_starts_and_tells(Stage stage) {
        assertThat(processes(stage)).isEqualTo(Declared.keys(stage.name()));
        assertThat(stage.diagramModels().stream()
                        .flatMap(diagram -> diagram.getModelElementsByType(Message.class).stream())
                        .map(Message::getName))
                .containsOnly(Declared.messages(stage.name()).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void processes_say_how_they_get_on_with_others(Stage stage) {
        assertThat(stage.diagramModels().stream()
                        .flatMap(diagram -> diagram.getModelElementsByType(Process.class).stream())
                        .map(ProcessPolicy::of))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stages")
    void diagrams_say_all_that_java_goes_by(Stage stage) {
        SettingsAreRead rule = new SettingsAreRead(Declared.readers());
        assertThat(stage.diagramModels().stream().flatMap(diagram -> rule.faults(diagram).stream()))
                .isEmpty();
    }

    /** Else it would say so for nothing, or under a name that nobody reads. */
    @ParameterizedTest
    @MethodSource("stages")
    void processes_say_nothing_that_nobody_reads(Stage stage) {
        stage.diagramModels().stream()
                .flatMap(diagram -> diagram.getModelElementsByType(Process.class).stream())
                .forEach(process -> assertThat(ProcessPolicy.properties(process).keySet())
                        .as(process.getId())
                        .isSubsetOf(read(process.getId())));
    }

    private static Set<String> read(String process) {
        return Stream.concat(
                        Stream.of("reentry", "rest", "frozenBy", "sweepAt", "rank", "dailyCap"),
                        Declared.readers().stream()
                                .filter(reader -> reader.process().equals(process))
                                .flatMap(reader -> reader.settings().stream())
                                .map(ProcessSetting::name))
                .collect(Collectors.toSet());
    }

    private static Set<String> processes(Stage stage) {
        return stage.diagramModels().stream()
                .flatMap(diagram -> diagram.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    private static Set<String> decisions(Stage stage) {
        return stage.tableModels().stream()
                .flatMap(table -> table.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
    }
}
