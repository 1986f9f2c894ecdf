package app.huike.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.lifecycle.release.Release.Origin;
import app.huike.lifecycle.release.Release.State;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedStageTest {

    private static final String DIAGRAM =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
              <process id="%s" isExecutable="%s"/>
            </definitions>""";

    @TempDir
    Path folder;

    @Test
    void stages_are_found_in_a_folder_of_classes() throws IOException {
        Files.createDirectories(folder.resolve("bpmn/welcome/templates"));
        Files.writeString(folder.resolve("bpmn/welcome/welcome.bpmn"), DIAGRAM.formatted("welcome", true));
        Files.writeString(folder.resolve("bpmn/welcome/texts.properties"), "a=b");
        Files.createDirectories(folder.resolve("bpmn/empty"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(ShippedStages.find(loader))
                    .singleElement()
                    .returns("welcome", ShippedStage::name)
                    .satisfies(stage -> assertThat(stage.files()).containsOnlyKeys("welcome.bpmn"));
        }
    }

    @Test
    void stages_are_found_in_a_jar() throws IOException {
        Path jar = folder.resolve("lifecycle.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String directory : new String[] {"bpmn/", "bpmn/welcome/"}) {
                out.putNextEntry(new JarEntry(directory));
            }
            out.putNextEntry(new JarEntry("bpmn/welcome/welcome.bpmn"));
            out.write(DIAGRAM.formatted("welcome", true).getBytes());
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(ShippedStages.find(loader))
                    .singleElement()
                    .returns("welcome", ShippedStage::name)
                    .satisfies(stage -> assertThat(stage.diagrams()).containsOnlyKeys("welcome"));
        }
    }

    @Test
    void executable_processes_only_are_released() {
        ShippedStage stage = stage(
                Map.of("a.bpmn", DIAGRAM.formatted("a", true), "b.bpmn", DIAGRAM.formatted("b", false), "c.dmn", "x"));
        assertThat(stage.diagrams()).containsOnlyKeys("a");
    }

    @Test
    void changed_table_changes_the_checksum_and_the_same_files_do_not() {
        String before = stage(Map.of("a.bpmn", "1", "c.dmn", "x")).checksum();
        assertThat(stage(Map.of("c.dmn", "x", "a.bpmn", "1")).checksum()).isEqualTo(before);
        assertThat(stage(Map.of("a.bpmn", "1", "c.dmn", "y")).checksum()).isNotEqualTo(before);
        assertThat(stage(Map.of("a.bpmn", "1x", "c.dmn", "")).checksum()).isNotEqualTo(before);
    }

    @Test
    void stage_with_a_task_that_nothing_ends_is_refused_with_file_and_element() {
        String endless =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
                  <process id="p" isExecutable="true"><userTask id="userTask_call"/></process>
                </definitions>""";
        assertThatThrownBy(() -> stage(Map.of("p.bpmn", endless, "c.dmn", "x")).require(List.of(new WaitsHaveEnds())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stage/p.bpmn: userTask_call: nothing is sure to end it");
        assertThatCode(() -> stage(Map.of("a.bpmn", DIAGRAM.formatted("a", true), "c.dmn", "x"))
                        .require(List.of(new WaitsHaveEnds())))
                .doesNotThrowAnyException();
    }

    @Test
    void shipped_release_gives_way_to_a_newer_one_only() {
        assertThat(release(State.LIVE, Origin.SHIPPED).givesWayTo("new")).isTrue();
        assertThat(release(State.LIVE, Origin.SHIPPED).givesWayTo("old")).isFalse();
    }

    @Test
    void what_a_designer_published_stays() {
        assertThat(release(State.LIVE, Origin.DESIGNED).givesWayTo("new")).isFalse();
        assertThat(release(State.RETIRED, Origin.SHIPPED).givesWayTo("new")).isFalse();
    }

    private static ShippedStage stage(Map<String, String> files) {
        return new ShippedStage("stage", new TreeMap<>(files));
    }

    private static Release release(State state, Origin origin) {
        return new Release("welcome", 1, "old", "welcome:1", "d", state, origin, Instant.EPOCH);
    }
}
