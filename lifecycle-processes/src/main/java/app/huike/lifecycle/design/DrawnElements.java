package app.huike.lifecycle.design;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The elements that a run may enter, of files that have passed the checks. */
final class DrawnElements {

    private DrawnElements() {}

    static SortedSet<String> of(Map<String, String> files) {
        SortedSet<String> elements = new TreeSet<>();
        files.forEach((name, source) -> {
            if (name.endsWith(".bpmn")) {
                Bpmn.readModelFromStream(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)))
                        .getModelElementsByType(FlowNode.class)
                        .forEach(element -> elements.add(element.getId()));
            }
        });
        return elements;
    }
}
