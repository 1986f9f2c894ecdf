package app.huike.lifecycle.release;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the folders of {@code bpmn/} on the class path: in a jar inside the WAR, unpacked in the EAR, as classes in tests. */
public final class ShippedStages {

    private static final String ROOT = "bpmn";

    private ShippedStages() {}

    /** All stages by name; empty where the product ships none. */
    public static List<ShippedStage> find(ClassLoader loader) {
        List<ShippedStage> stages = new ArrayList<>();
        try {
            for (URL root : Collections.list(loader.getResources(ROOT))) {
                stages.addAll(in(root.toURI()));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("Cannot read the shipped diagrams", unreadable);
        }
        return stages;
    }

    private static List<ShippedStage> in(URI root) throws IOException {
        if (!"jar".equals(root.getScheme())) {
            return folders(Path.of(root));
        }
        try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
            return folders(jar.getPath(ROOT));
        }
    }

    private static List<ShippedStage> folders(Path root) throws IOException {
        List<ShippedStage> stages = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                SortedMap<String, String> files = released(folder);
                if (!files.isEmpty()) {
                    stages.add(new ShippedStage(nameOf(folder), files));
                }
            }
        }
        return stages;
    }

    private static SortedMap<String, String> released(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> content = Files.list(folder)) {
            for (Path file : content.filter(path -> ShippedStage.isReleased(nameOf(path)))
                    .toList()) {
                files.put(nameOf(file), Files.readString(file));
            }
        }
        return files;
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString().replace("/", "");
    }
}
