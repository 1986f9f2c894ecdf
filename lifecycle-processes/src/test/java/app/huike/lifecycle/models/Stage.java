package app.huike.lifecycle.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** One folder of diagrams and tables, read from the disk. */
record Stage(String name, Path folder, Map<String, Path> diagrams, Map<String, Path> tables) {

    static List<Stage> in(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            List<Stage> stages = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                stages.add(new Stage(
                        folder.getFileName().toString(), folder, files(folder, ".bpmn"), files(folder, ".dmn")));
            }
            return stages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Path> files(Path folder, String ending) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return files;
    }

    /** The keys of the messages that come with it. */
    Set<String> templates() {
        Path templates = folder.resolve("templates");
        if (!Files.isDirectory(templates)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(templates)) {
            return files.map(file -> file.getFileName().toString().split("\\.")[0])
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<BpmnModelInstance> diagramModels() {
        return diagrams.values().stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList();
    }

    List<DmnModelInstance> tableModels() {
        return tables.values().stream()
                .map(file -> Dmn.readModelFromFile(file.toFile()))
                .toList();
    }
}
