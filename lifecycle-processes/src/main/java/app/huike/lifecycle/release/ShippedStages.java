package app.huike.lifecycle.release;

import java.io.IOException;
import java.net.JarURLConnection;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the folders of {@code bpmn/} on the class path: in a jar inside the WAR, unpacked in the EAR, as classes in tests. */
public final class ShippedStages {

    private static final String ROOT = "bpmn";
    private static final String SCENARIOS = "scenarios";

    private ShippedStages() {}

    /** All stages by name; empty where the product ships none. */
    public static List<ShippedStage> find(ClassLoader loader) {
        List<ShippedStage> stages = new ArrayList<>();
        eachFolder(loader, folder -> {
            SortedMap<String, String> files = texts(folder, ShippedStage::isReleased);
            if (!files.isEmpty()) {
                stages.add(new ShippedStage(nameOf(folder), files));
            }
        });
        return stages;
    }

    /** The scenarios of a stage by file name, such as {@code silent-customer-is-called.yaml}; empty where it has none. */
    public static SortedMap<String, String> scenarios(ClassLoader loader, String stage) {
        SortedMap<String, String> scenarios = new TreeMap<>();
        eachFolder(loader, folder -> {
            Path beside = folder.resolve(SCENARIOS);
            if (nameOf(folder).equals(stage) && Files.isDirectory(beside)) {
                scenarios.putAll(texts(beside, name -> name.endsWith(".yaml")));
            }
        });
        return scenarios;
    }

    private interface Look {
        void at(Path folder) throws IOException;
    }

    private static void eachFolder(ClassLoader loader, Look look) {
        try {
            for (URL root : Collections.list(loader.getResources(ROOT))) {
                each(root.toURI(), look);
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("Cannot read the shipped diagrams", unreadable);
        }
    }

    private static void each(URI root, Look look) throws IOException {
        if (!"jar".equals(root.getScheme())) {
            folders(Path.of(root), look);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(jarOf(root))) {
            folders(jar.getPath(ROOT), look);
        }
    }

    /** The jar as a file: asked by its address, a file system is one for the whole process, and whoever asks while another reads is refused. */
    private static Path jarOf(URI root) throws IOException {
        URL jar = ((JarURLConnection) root.toURL().openConnection()).getJarFileURL();
        return Path.of(URI.create(jar.toString()));
    }

    private static void folders(Path root, Look look) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                look.at(folder);
            }
        }
    }

    private static SortedMap<String, String> texts(Path folder, Predicate<String> wanted) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> content = Files.list(folder)) {
            for (Path file : content.filter(path -> wanted.test(nameOf(path))).toList()) {
                files.put(nameOf(file), Files.readString(file));
            }
        }
        return files;
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString().replace("/", "");
    }
}
