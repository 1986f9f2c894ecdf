package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every name that a diagram uses is one that the product offers: processes, steps, messages, tables, groups. */
final class NameCheck {

    private final Diagram diagram;
    private final Vocabulary offered;
    private final Set<String> tables;
    private final List<Fault> faults = new ArrayList<>();

    private NameCheck(Diagram diagram, Vocabulary offered, Set<String> tables) {
        this.diagram = diagram;
        this.offered = offered;
        this.tables = tables;
    }

    /** @param tables ids of the tables that are published together with the diagram */
    static List<Fault> faults(Diagram diagram, Vocabulary offered, Set<String> tables) {
        NameCheck check = new NameCheck(diagram, offered, tables);
        check.processes();
        diagram.each("message").forEach(check::message);
        diagram.each("serviceTask").forEach(check::serviceTask);
        diagram.each("businessRuleTask").forEach(check::decision);
        diagram.each("userTask").forEach(check::userTask);
        diagram.nodes().forEach(check::listeners);
        return check.faults;
    }

    private void processes() {
        List<Part> processes = diagram.each("process").toList();
        if (processes.size() != 1) {
            add(diagram.root(), "PROCESS_NOT_ONE", String.valueOf(processes.size()));
        }
        for (Part process : processes) {
            if (!offered.processes().contains(process.id())) {
                add(process, "PROCESS_UNKNOWN", process.id(), String.join(", ", offered.processes()));
            }
            need(process, "name", process.attribute("name"));
            need(process, "isExecutable", "true".equals(process.attribute("isExecutable")) ? "true" : null);
            need(process, "historyTimeToLive", process.attribute(Names.CAMUNDA, "historyTimeToLive"));
        }
    }

    private void message(Part message) {
        if (!offered.messages().contains(String.valueOf(message.attribute("name")))) {
            add(message, "MESSAGE_UNKNOWN", String.valueOf(message.attribute("name")));
        }
    }

    private void serviceTask(Part task) {
        String name = Diagram.step(task).orElse("");
        Vocabulary.KnownStep step = offered.steps().get(name);
        if (step == null) {
            add(task, "STEP_UNKNOWN", name);
            return;
        }
        // how often and at which distance says the engine, where the diagram says nothing
        boolean retried = "true".equals(task.attribute(Names.CAMUNDA, "asyncBefore"));
        if (!step.inline() && !retried) {
            add(task, "STEP_NOT_RETRIED", name);
        }
    }

    private void decision(Part task) {
        String table = String.valueOf(task.attribute(Names.CAMUNDA, "decisionRef"));
        if (!tables.contains(table)) {
            add(task, "TABLE_UNKNOWN", table);
        }
        need(task, "decisionRefBinding", task.attribute(Names.CAMUNDA, "decisionRefBinding"));
    }

    private void userTask(Part task) {
        String groups = Objects.requireNonNullElse(task.attribute(Names.CAMUNDA, "candidateGroups"), "");
        need(task, "candidateGroups", groups);
        for (String group : groups.split(",\\s?")) {
            if (!group.isEmpty() && !offered.groups().contains(group)) {
                add(task, "GROUP_UNKNOWN", group);
            }
        }
        Map<String, String> said = Diagram.properties(task);
        List.of("kind", "outcomes", "dueWorking").forEach(wanted -> need(task, wanted, said.get(wanted)));
        words(task, said);
    }

    /** Texts of tasks are files of the stage: another kind or outcome would show its key. */
    private void words(Part task, Map<String, String> said) {
        String kind = said.getOrDefault("kind", "");
        List<String> wanted = new ArrayList<>(List.of("task." + kind + ".title", "task." + kind + ".reason"));
        for (String outcome : said.getOrDefault("outcomes", "").strip().split("\\s+")) {
            wanted.add("task." + kind + ".outcome." + outcome);
        }
        wanted.stream()
                .filter(key -> !kind.isEmpty()
                        && !key.endsWith(".")
                        && !offered.words().contains(key))
                .forEach(key -> add(task, "WORDS_MISSING", key));
    }

    private void listeners(Part node) {
        Diagram.extension(node, "executionListener").forEach(listener -> {
            String said = node.localName() + " " + listener.attribute("event") + " "
                    + Diagram.listener(listener).orElse("");
            if (!offered.listeners().contains(said)) {
                add(node, "LISTENER_REFUSED", said);
            }
        });
    }

    private void need(Part part, String name, String value) {
        if (value == null || value.isBlank()) {
            add(part, "ATTRIBUTE_MISSING", name, part.localName());
        }
    }

    private void add(Part part, String code, String... values) {
        faults.add(Fault.at(part.id(), code, values));
    }
}
