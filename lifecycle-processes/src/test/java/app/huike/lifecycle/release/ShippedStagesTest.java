package app.huike.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The diagrams in a jar, as the WAR and the EAR have them. */
class ShippedStagesTest {

    private static final int READERS = 8;
    private static final int TIMES = 40;

    @TempDir
    private Path folder;

    private URLClassLoader loader;
    private ExecutorService readers;

    @BeforeEach
    void fillJar() throws IOException {
        Path jar = folder.resolve("diagrams of a shop.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            entry(out, "bpmn/", "");
            entry(out, "bpmn/welcome/", "");
            entry(out, "bpmn/welcome/welcome.bpmn", "<a/>");
            entry(out, "bpmn/welcome/README.md", "none of it");
            entry(out, "bpmn/welcome/scenarios/", "");
            entry(out, "bpmn/welcome/scenarios/silent.yaml", "title: Silent");
            entry(out, "bpmn/empty/", "");
        }
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
        readers = Executors.newFixedThreadPool(READERS);
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    @AfterEach
    void close() throws IOException {
        readers.shutdownNow();
        loader.close();
    }

    @Test
    void stagesAreThoseWithDiagrams() {
        List<ShippedStage> stages = ShippedStages.find(loader);
        assertThat(stages).singleElement().satisfies(stage -> {
            assertThat(stage.name()).isEqualTo("welcome");
            assertThat(stage.files()).containsOnlyKeys("welcome.bpmn");
        });
    }

    @Test
    void scenariosAreThoseOfTheStage() {
        assertThat(ShippedStages.scenarios(loader, "welcome")).containsOnly(Map.entry("silent.yaml", "title: Silent"));
        assertThat(ShippedStages.scenarios(loader, "empty")).isEmpty();
    }

    /** Two diagrams of one page are asked for at the same moment. */
    @Test
    void manyReadAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<SortedMap<String, String>>> read = IntStream.range(0, READERS * TIMES)
                .mapToObj(turn -> readers.submit(() -> {
                    start.await();
                    return ShippedStages.scenarios(loader, "welcome");
                }))
                .toList();
        start.countDown();
        for (Future<SortedMap<String, String>> scenarios : read) {
            assertThat(scenarios.get()).containsOnlyKeys("silent.yaml");
        }
    }
}
