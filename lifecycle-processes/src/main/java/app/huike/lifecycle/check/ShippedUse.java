package app.huike.lifecycle.check;

import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.release.ShippedStage;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the shipped diagrams use what the product offers: what they always tell a step, where they listen, under which purpose they send. */
final class ShippedUse {

    private final Map<String, List<Part>> roots = new TreeMap<>();

    ShippedUse(Collection<ShippedStage> stages) {
        stages.forEach(stage -> roots.put(
                stage.name(),
                stage.files().values().stream().map(ShippedUse::read).toList()));
    }

    private static Part read(String source) {
        try {
            return SecureReader.read(source.getBytes(StandardCharsets.UTF_8));
        } catch (FileRefused refused) {
            throw new IllegalStateException("A shipped file is refused: " + refused.fault(), refused);
        }
    }

    /** What stands in place of a template where a table of the stage chooses it: <code>${greeting}</code>. */
    Set<String> chosenTemplates(String stage) {
        return in(stage)
                .filter(part -> Diagram.step(part).filter("sendMessage"::equals).isPresent())
                .map(send -> Diagram.parameters(send).getOrDefault("template", ""))
                .filter(template -> TextKind.reference(template).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where a stage's diagrams, and those that many share, listen: {@code userTask end noteCalled}. */
    Set<String> listeners(Set<String> steps) {
        return everywhere()
                .filter(part -> part.is(Names.CAMUNDA, "executionListener"))
                .filter(part -> Diagram.listener(part).filter(steps::contains).isPresent())
                .map(part -> part.parent().parent().localName() + " " + part.attribute("event") + " "
                        + Diagram.listener(part).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> processes(String stage) {
        return in(stage)
                .filter(part -> part.is(Names.BPMN, "process"))
                .map(Part::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The templates that a stage sends, each with the purpose that needs the most: MARKETING, then FEEDBACK, then SERVICE. */
    Map<String, Purpose> templates(String stage) {
        Map<String, Purpose> templates = new TreeMap<>();
        in(stage)
                .filter(part -> Diagram.step(part).filter("sendMessage"::equals).isPresent())
                .forEach(send -> {
                    Map<String, String> said = Diagram.parameters(send);
                    Purpose purpose = Purpose.valueOf(said.get("purpose"));
                    keys(stage, said.get("template"))
                            .forEach(key -> templates.merge(key, purpose, ShippedUse::stricter));
                });
        return templates;
    }

    private static Purpose stricter(Purpose one, Purpose other) {
        List<Purpose> strictestFirst = List.of(Purpose.MARKETING, Purpose.FEEDBACK, Purpose.SERVICE);
        return strictestFirst.indexOf(one) < strictestFirst.indexOf(other) ? one : other;
    }

    /** The one that is named, or all that a table of the stage may answer with. */
    private Stream<String> keys(String stage, String template) {
        Optional<String> column = TextKind.reference(template);
        if (column.isEmpty()) {
            return Stream.of(template);
        }
        Set<String> answers = new HashSet<>();
        in(stage).filter(part -> part.is(Names.DMN, "decisionTable")).forEach(table -> {
            List<Part> outputs = table.children(Names.DMN, "output").toList();
            for (int index = 0; index < outputs.size(); index++) {
                if (column.get().equals(outputs.get(index).attribute("name"))) {
                    answers.addAll(column(table, index));
                }
            }
        });
        return answers.stream().filter(answer -> !answer.equals("none") && !answer.isEmpty());
    }

    private static List<String> column(Part table, int index) {
        return table.children(Names.DMN, "rule")
                .map(rule -> rule.children(Names.DMN, "outputEntry").toList().get(index))
                .flatMap(entry -> entry.children(Names.DMN, "text"))
                .map(text -> text.text().replace("\"", ""))
                .toList();
    }

    private Stream<Part> in(String stage) {
        return roots.getOrDefault(stage, List.of()).stream().flatMap(Part::all);
    }

    private Stream<Part> everywhere() {
        return roots.keySet().stream().flatMap(this::in);
    }
}
