package app.huike.lifecycle.release;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * One folder of {@code bpmn/} as it came with the product: diagrams and tables that belong together and are deployed together.
 *
 * @param name of the folder, such as {@code welcome}
 * @param files source by file name, diagrams and tables only
 */
public record ShippedStage(String name, SortedMap<String, String> files) {

    static boolean isReleased(String fileName) {
        return fileName.endsWith(".bpmn") || fileName.endsWith(".dmn");
    }

    /** Of all files with their names: a changed table makes a new release of the diagram that asks it. */
    String checksum() {
        MessageDigest digest = sha256();
        files.forEach((file, source) -> {
            digest.update((file + "\0" + source + "\0").getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The source of each executable process's diagram, by the process's key. */
    public Map<String, String> diagrams() {
        Map<String, String> diagrams = new TreeMap<>();
        files.forEach((file, source) -> {
            if (file.endsWith(".bpmn")) {
                model(source).getModelElementsByType(Process.class).stream()
                        .filter(Process::isExecutable)
                        .forEach(process -> diagrams.put(process.getId(), source));
            }
        });
        return diagrams;
    }

    /**
     * @throws IllegalStateException where a diagram does not keep one of these rules, with the file and the element
     */
    void require(Iterable<ReleaseRule> rules) {
        List<String> faults = new ArrayList<>();
        files.forEach((file, source) -> {
            if (file.endsWith(".bpmn")) {
                BpmnModelInstance diagram = model(source);
                rules.forEach(
                        rule -> rule.faults(diagram).forEach(fault -> faults.add(name + "/" + file + ": " + fault)));
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", faults));
        }
    }

    private static BpmnModelInstance model(String source) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
