package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Change.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** What an element says, thing by thing: so that two of them can be compared. */
final class Facets {

    /** What a facet is called where it is compared: its kind, and which of several. */
    record Name(Kind kind, String detail) {}

    private static final Set<String> TOLD_OTHERWISE = Set.of(
            "id",
            "name",
            "sourceRef",
            "targetRef",
            "default",
            "delegateExpression",
            "decisionRef",
            "messageRef",
            "modelerTemplate", // how the modeler shows it, not what it does
            "modelerTemplateVersion");

    private final Diagram diagram;
    private final Map<Name, String> all = new LinkedHashMap<>();

    private Facets(Diagram diagram) {
        this.diagram = diagram;
    }

    /** The things that an element of a diagram says. */
    static Map<Name, String> of(Part part, Diagram diagram) {
        Facets facets = new Facets(diagram);
        facets.read(part);
        return facets.all;
    }

    private void read(Part part) {
        put(Kind.NAME, "", part.attribute("name"));
        if (part.is(Names.BPMN, "sequenceFlow")) {
            put(Kind.FLOW, "", label(part.attribute("sourceRef")) + " → " + label(part.attribute("targetRef")));
            part.children(Names.BPMN, "conditionExpression")
                    .forEach(condition -> put(Kind.CONDITION, "", condition.text()));
            return;
        }
        String otherwise = part.attribute("default");
        if (otherwise != null) {
            put(
                    Kind.DEFAULT,
                    "",
                    diagram.find(otherwise)
                            .map(flow -> label(flow.attribute("targetRef")))
                            .orElse(otherwise));
        }
        Diagram.step(part).ifPresent(step -> put(Kind.STEP, "", step));
        put(Kind.STEP, "", part.attribute(Names.CAMUNDA, "decisionRef"));
        diagram.message(part).ifPresent(message -> put(Kind.STEP, "", message));
        Diagram.event(part).ifPresent(this::time);
        Diagram.parameters(part)
                .forEach((name, value) ->
                        put(name.equals("template") ? Kind.TEMPLATE : Kind.PARAMETER, nameless(name), value));
        Diagram.properties(part).forEach((name, value) -> put(Kind.PROPERTY, name, value));
        Diagram.extension(part, "failedJobRetryTimeCycle")
                .forEach(retry -> put(Kind.PROPERTY, "failedJobRetryTimeCycle", retry.text()));
        Diagram.extension(part, "formData").forEach(this::form);
        Diagram.extension(part, "executionListener").forEach(this::listener);
        Diagram.extension(part, "taskListener").forEach(this::listener);
        attributes(part);
    }

    private static String nameless(String name) {
        return name.equals("template") ? "" : name;
    }

    private void time(Part event) {
        event.children().forEach(time -> put(Kind.DURATION, "", time.text()));
    }

    /** Several at one event are called one after the other. */
    private void listener(Part listener) {
        Name at = new Name(Kind.LISTENER, String.valueOf(listener.attribute("event")));
        all.merge(at, String.valueOf(listener.attribute("delegateExpression")), (first, next) -> first + ", " + next);
    }

    private void form(Part form) {
        form.all().filter(part -> part.localName().equals("formField")).forEach(field -> {
            StringBuilder said = new StringBuilder();
            field.all().forEach(part -> part.attributes().values().forEach(value -> said.append(value)
                    .append(' ')));
            put(Kind.PROPERTY, "form." + field.attribute("id"), said.toString().strip());
        });
    }

    /** What else is said of the element itself: who gets a task, whether an event interrupts, how long history is kept. */
    private void attributes(Part part) {
        for (Map.Entry<QName, String> attribute : part.attributes().entrySet()) {
            if (!TOLD_OTHERWISE.contains(attribute.getKey().getLocalPart())) {
                put(Kind.PROPERTY, attribute.getKey().getLocalPart(), attribute.getValue());
            }
        }
    }

    private String label(String id) {
        return diagram.find(id).map(part -> label(part, diagram)).orElse(String.valueOf(id));
    }

    /** What people call an element: its name, or what a plain start or end belongs to, or its id. */
    static String label(Part part, Diagram diagram) {
        String name = part.attribute("name");
        if (name != null && !name.isBlank()) {
            return name;
        }
        return part.is(Names.BPMN, "sequenceFlow")
                ? diagram.find(part.attribute("sourceRef"))
                                .map(from -> label(from, diagram))
                                .orElse("?")
                        + " → "
                        + diagram.find(part.attribute("targetRef"))
                                .map(to -> label(to, diagram))
                                .orElse("?")
                : part.id();
    }

    private void put(Kind kind, String detail, String value) {
        if (value != null && !value.isBlank()) {
            all.put(new Name(kind, detail), value);
        }
    }
}
