package app.huike.lifecycle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios beside the diagrams ({@code bpmn/<stage>/scenarios}) go as they say. */
class ScenariosProcessTest {

    private static final Path BPMN = Path.of("..", "bpmn");
    private static final int TIMES = 100;

    record Told(String stage, Path file) {
        @Override
        public String toString() {
            return stage + "/" + file.getFileName();
        }
    }

    static List<Told> scenarios() {
        List<Told> told = new ArrayList<>();
        files(BPMN).filter(Files::isDirectory).forEach(stage -> files(stage.resolve("scenarios"))
                .filter(file -> file.toString().endsWith(".yaml"))
                .forEach(file -> told.add(new Told(stage.getFileName().toString(), file))));
        return told;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void goesAsItSays(Told scenario) {
        TrialReport report = play(scenario);
        assertThat(report.broken()).isNull();
        assertThat(report.unmet()).isEmpty();
        assertThat(play(scenario)).as("played once more").isEqualTo(report);
    }

    /** A new stage needs a {@link StageTrial}, with words for what may happen, and scenarios that show its main paths. */
    @Test
    void eachStageCanBeTriedAndHasScenarios() {
        Set<String> stages = files(BPMN)
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString())
                .collect(Collectors.toSet());
        assertThat(SandboxMain.stages()).isEqualTo(stages);
        assertThat(scenarios().stream().map(Told::stage)).containsAll(stages);
    }

    @Test
    void givesTheSameAHundredTimes() {
        Told scenario = new Told("welcome", BPMN.resolve("welcome/scenarios/silent-customer-is-called.yaml"));
        TrialReport first = play(scenario);
        for (int time = 1; time < TIMES; time++) {
            assertThat(play(scenario)).isEqualTo(first);
        }
    }

    /** What cannot be understood is told with its place, and is never sound. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {title: x, story: [{buys: much}]}                               | line 1: much is no purchase
            {title: x, story: [{buys: USD much}]}                           | line 1 cannot be played
            {title: x, story: [{buys: USD 5.00}, {withdraws: everything}]}  | line 2: everything is no consent
            {title: x, story: [{withdraws: MARKETING/PIGEON}]}              | line 1: PIGEON is none of
            {title: x, customer: {withdrawn: [MARKETING]}, story: [{redeems: }]} | customer: MARKETING is no consent
            {title: x, story: [{redeems: }]}                                | line 1: There are 0 coupons
            {title: x, story: [{calls-ahead: }]}                            | line 1 cannot be played
            """)
    void whatCannotBePlayedIsToldWithItsPlace(String scenario, String reason) {
        TrialReport report = SandboxMain.play("welcome", diagrams("welcome"), ScenarioReader.read(scenario));
        assertThat(report.sound()).isFalse();
        assertThat(report.broken()).startsWith(reason);
    }

    @Test
    void messageThatCannotBeWrittenIsToldAndNeverSound() {
        TrialReport report = SandboxMain.play(
                "care",
                diagrams("care"),
                ScenarioReader.read(
                        "{title: No member, story: [{occasion-is: ANNIVERSARY 2026-06-02}, {after: P2D}]}"));
        assertThat(report.broken()).startsWith("The message care-anniversary cannot be written");
        assertThat(report.entries()).extracting(TrialReport.Entry::what).contains("endEvent_greeted");
    }

    private static TrialReport play(Told scenario) {
        return SandboxMain.play(
                scenario.stage(), diagrams(scenario.stage()), ScenarioReader.read(text(scenario.file())));
    }

    static Map<String, String> diagrams(String stage) {
        Map<String, String> diagrams = new TreeMap<>();
        files(BPMN.resolve(stage))
                .filter(file ->
                        file.toString().endsWith(".bpmn") || file.toString().endsWith(".dmn"))
                .forEach(file -> diagrams.put(file.getFileName().toString(), text(file)));
        return diagrams;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
