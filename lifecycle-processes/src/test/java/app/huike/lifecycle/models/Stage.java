package app.huike.lifecycle.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** One folder of diagrams and tables, read from the disk. */
record Stage(String name, Map<String, Path> diagrams, Map<String, Path> tables) {

    static List<Stage> in(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            List<Stage> stages = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                stages.add(new Stage(folder.getFileName().toString(), files(folder, ".bpmn"), files(folder, ".dmn")));
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
