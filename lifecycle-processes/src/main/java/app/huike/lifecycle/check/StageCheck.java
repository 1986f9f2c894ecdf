package app.huike.lifecycle.check;

import app.huike.lifecycle.release.ReleaseRule;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Checks the files of one stage as they would be published together. In steps: what cannot be read is not compared with the list, what is not on the list
 * is not looked up, and only what is known is walked and shown to the rules of releases.
 */
public final class StageCheck {

    private static final int MOST_FILES = 40;

    /** What is walked path by path; the largest shipped diagram has a quarter of it. */
    private static final int MOST_NODES = 300;

    /** Whoever has mended so many looks again. */
    private static final int MOST_TOLD = 200;

    private final Vocabulary offered;
    private final Iterable<? extends ReleaseRule> rules;
    private final List<Fault> faults = new ArrayList<>();

    private StageCheck(Vocabulary offered, Iterable<? extends ReleaseRule> rules) {
        this.offered = offered;
        this.rules = rules;
    }

    /**
     * All for which these files are not published, in the order of their names, the first {@value #MOST_TOLD}; empty where they may be.
     *
     * @param files content by name, {@code .bpmn} or {@code .dmn}
     */
    public static List<Fault> faults(
            Map<String, byte[]> files, Vocabulary offered, Iterable<? extends ReleaseRule> rules) {
        StageCheck check = new StageCheck(offered, rules);
        check.all(new TreeMap<>(files));
        return check.faults.stream().limit(MOST_TOLD).toList();
    }

    private void all(Map<String, byte[]> files) {
        if (files.size() > MOST_FILES) {
            faults.add(new Fault(
                    "", "stage", "FILE_TOO_COMPLEX", List.of("files", String.valueOf(MOST_FILES)), List.of()));
            return;
        }
        Map<String, Part> tables = new TreeMap<>();
        Map<String, Part> diagrams = new TreeMap<>();
        files.forEach((name, content) -> read(name, content, name.endsWith(".dmn") ? tables : diagrams));
        tables.forEach((name, table) -> add(name, TableCheck.faults(table, offered)));
        Set<String> ids = tables.values().stream()
                .flatMap(table -> table.children(Names.DMN, "decision"))
                .map(Part::id)
                .collect(Collectors.toSet());
        diagrams.forEach((name, root) -> diagram(name, root, ids, files.get(name)));
        templatesOf(tables, diagrams);
        processesOnce(diagrams);
    }

    /** Read and compared; only what keeps to the list is kept. */
    private void read(String name, byte[] content, Map<String, Part> kept) {
        if (!name.matches("[a-z][a-z0-9-]{0,80}\\.(bpmn|dmn)")) {
            add(name, List.of(Fault.at("file", "FILE_KIND", name)));
            return;
        }
        try {
            boolean table = name.endsWith(".dmn");
            Part root = SecureReader.read(content);
            if (!root.is(table ? Names.DMN : Names.BPMN, "definitions")) {
                add(name, List.of(Fault.at(root.id(), "FILE_KIND", root.localName())));
                return;
            }
            List<Fault> found = ListCheck.faults(root, table ? AllowedList.DMN : AllowedList.BPMN);
            add(name, found);
            if (found.isEmpty()) {
                kept.put(name, root);
            }
        } catch (FileRefused refused) {
            add(name, List.of(refused.fault()));
        }
    }

    private void diagram(String name, Part root, Set<String> tables, byte[] content) {
        Diagram diagram = Diagram.of(root);
        if (diagram.nodes().count() > MOST_NODES) {
            add(name, List.of(Fault.at(root.id(), "FILE_TOO_COMPLEX", "steps", String.valueOf(MOST_NODES))));
            return;
        }
        List<Fault> broken = ReferenceCheck.faults(diagram);
        add(name, broken);
        add(name, NameCheck.faults(diagram, offered, tables));
        add(name, ParameterCheck.faults(diagram, offered, tables));
        add(name, VariableCheck.faults(diagram, offered));
        add(name, MessageCheck.faults(diagram, offered));
        if (broken.isEmpty()) {
            Ways ways = Ways.of(diagram);
            add(name, EndCheck.faults(ways));
            add(name, LoopCheck.faults(ways));
            add(name, ContactCheck.faults(ways));
            add(name, ForkCheck.faults(ways));
            add(name, EscalationCheck.faults(ways));
            rules(name, content);
        }
    }

    /** The rules of releases read with the engine's model; nothing gets there that has not kept to the list. */
    private void rules(String name, byte[] content) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            rules.forEach(rule -> rule.faults(model)
                    .forEach(fault -> faults.add(new Fault(
                            name,
                            fault.element(),
                            fault.code(),
                            List.of(fault.reason(), fault.value() == null ? "" : ListCheck.brief(fault.value())),
                            List.of()))));
        } catch (ModelException unreadable) {
            add(name, List.of(Fault.at("definitions", "ENGINE_REFUSED", ListCheck.brief(reason(unreadable)))));
        }
    }

    private static String reason(Throwable failure) {
        return String.valueOf(
                failure.getCause() == null
                        ? failure.getMessage()
                        : failure.getCause().getMessage());
    }

    /** A send that takes its template from a table sends what the table's column says. */
    private void templatesOf(Map<String, Part> tables, Map<String, Part> diagrams) {
        Set<String> columns = diagrams.values().stream()
                .flatMap(Part::all)
                .filter(part -> Diagram.step(part).filter("sendMessage"::equals).isPresent())
                .flatMap(part -> TextKind.reference(Diagram.parameters(part).getOrDefault("template", "")).stream())
                .collect(Collectors.toSet());
        tables.forEach(
                (name, table) -> columns.forEach(column -> add(name, MessageCheck.named(table, column, offered))));
    }

    private void processesOnce(Map<String, Part> diagrams) {
        Map<String, String> seen = new HashMap<>();
        diagrams.forEach((name, root) -> root.children(Names.BPMN, "process").forEach(process -> {
            String other = seen.putIfAbsent(process.id(), name);
            if (other != null) {
                add(name, List.of(Fault.at(process.id(), "ID_TWICE", process.id())));
            }
        }));
        offered.processes().stream()
                .filter(key -> !seen.containsKey(key) && faults.isEmpty())
                .forEach(key -> faults.add(new Fault("", key, "PROCESS_GONE", List.of(key), List.of())));
    }

    private void add(String file, List<Fault> found) {
        found.forEach(fault -> faults.add(fault.in(file)));
    }
}
