package app.huike.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.release.Release.Origin;
import app.huike.lifecycle.release.Release.State;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
