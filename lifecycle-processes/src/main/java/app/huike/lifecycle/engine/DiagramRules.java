package app.huike.lifecycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a diagram may say to the engine, as a list of what is allowed: extension elements and attributes by name, and at each place
 * that the engine would evaluate the one kind of expression that may stand there. What is not named here is refused, with the
 * element, before the engine reads any of it.
 */
final class DiagramRules {

    /** Something that may not be in a diagram: where, and why in words for the designer. */
    record Refusal(Element element, String elementId, String reason) {}

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> EXTENSION_ELEMENTS = Set.of(
            "properties",
            "property",
            "failedJobRetryTimeCycle",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "formData",
            "formField",
            "value",
            "validation",
            "constraint",
            "executionListener",
            "taskListener",
            "in",
            "out");

    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of(
            "scriptTask", "script", "ioSpecification", "dataInputAssociation", "dataOutputAssociation", "import");

    /** The engine's attributes that a diagram may set, each with what may stand in it. */
    private static final Map<String, ExpressionKind> ATTRIBUTES = Map.ofEntries(
            Map.entry("asyncBefore", ExpressionKind.LITERAL),
            Map.entry("asyncAfter", ExpressionKind.LITERAL),
            Map.entry("exclusive", ExpressionKind.LITERAL),
            Map.entry("delegateExpression", ExpressionKind.STEP),
            Map.entry("decisionRef", ExpressionKind.LITERAL),
            Map.entry("decisionRefBinding", ExpressionKind.LITERAL),
            Map.entry("assignee", ExpressionKind.VALUE),
            Map.entry("candidateGroups", ExpressionKind.VALUE),
            Map.entry("dueDate", ExpressionKind.VALUE),
            Map.entry("followUpDate", ExpressionKind.VALUE),
            Map.entry("priority", ExpressionKind.VALUE),
            Map.entry("historyTimeToLive", ExpressionKind.LITERAL),
            Map.entry("isStartableInTasklist", ExpressionKind.LITERAL),
            Map.entry("versionTag", ExpressionKind.LITERAL),
            Map.entry("calledElementBinding", ExpressionKind.LITERAL),
            Map.entry("modelerTemplate", ExpressionKind.LITERAL),
            Map.entry("modelerTemplateVersion", ExpressionKind.LITERAL),
            Map.entry("errorCodeVariable", ExpressionKind.LITERAL),
            Map.entry("errorMessageVariable", ExpressionKind.LITERAL));

    /** Attributes of the engine's own extension elements, which carry no prefix there. */
    private static final Map<String, ExpressionKind> EXTENSION_ATTRIBUTES = Map.ofEntries(
            Map.entry("id", ExpressionKind.LITERAL),
            Map.entry("name", ExpressionKind.LITERAL),
            Map.entry("value", ExpressionKind.LITERAL),
            Map.entry("event", ExpressionKind.LITERAL),
            Map.entry("delegateExpression", ExpressionKind.STEP),
            Map.entry("source", ExpressionKind.LITERAL),
            Map.entry("target", ExpressionKind.LITERAL),
            Map.entry("variables", ExpressionKind.LITERAL),
            Map.entry("type", ExpressionKind.LITERAL),
            Map.entry("label", ExpressionKind.LITERAL),
            Map.entry("config", ExpressionKind.LITERAL));

    private static final Set<String> HARMLESS_NAMESPACES = Set.of(
            "xmlns:",
            "http://www.w3.org/2001/XMLSchema-instance:",
            "http://www.omg.org/spec/",
            "http://bpmn.io/schema/",
            "http://camunda.org/schema/modeler/");

    /** Elements whose text the engine evaluates. */
    private static final Map<String, ExpressionKind> TEXTS = Map.of(
            "conditionExpression", ExpressionKind.CONDITION,
            "condition", ExpressionKind.CONDITION,
            "timeDuration", ExpressionKind.VALUE,
            "timeDate", ExpressionKind.VALUE,
            "timeCycle", ExpressionKind.LITERAL,
            "inputParameter", ExpressionKind.VALUE,
            "outputParameter", ExpressionKind.VALUE,
            "failedJobRetryTimeCycle", ExpressionKind.LITERAL);

    /** Elements whose text is for people only and never evaluated. */
    private static final Set<String> PROSE = Set.of("text");

    private final StepBeans steps;
    private final List<Refusal> refusals = new ArrayList<>();

    private DiagramRules(StepBeans steps) {
        this.steps = steps;
    }

    /** All that is wrong with this diagram; empty where the engine may read it. */
    static List<Refusal> refusals(Element definitions, StepBeans steps) {
        DiagramRules rules = new DiagramRules(steps);
        rules.visit(definitions, "definitions");
        return rules.refusals;
    }

    private void visit(Element element, String parentId) {
        String id = element.attribute("id") == null ? parentId : element.attribute("id");
        checkElement(element, id);
        for (String key : element.attributes()) {
            checkAttribute(element, id, key);
        }
        checkText(element, id);
        element.elements().forEach(child -> visit(child, id));
    }

    private void checkElement(Element element, String id) {
        boolean extension = CAMUNDA.equals(element.getUri());
        boolean known = !extension && (BPMN.equals(element.getUri()) || isDrawing(element));
        if (extension && !EXTENSION_ELEMENTS.contains(element.getTagName())
                || !known && !extension
                || FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            refuse(element, id, "<" + element.getTagName() + "> is not allowed in a diagram");
        }
        DiagramLimits.refusal(element).ifPresent(reason -> refuse(element, id, reason));
        if (element.attribute(CAMUNDA + ":decisionRef") != null
                && !"deployment".equals(element.attribute(CAMUNDA + ":decisionRefBinding"))) {
            refuse(
                    element,
                    id,
                    "camunda:decisionRefBinding has to be 'deployment': a table is released with its diagram");
        }
    }

    private static boolean isDrawing(Element element) {
        String uri = element.getUri() == null ? "" : element.getUri();
        return uri.startsWith("http://www.omg.org/spec/") || uri.startsWith("http://bpmn.io/schema/");
    }

    private void checkAttribute(Element element, String id, String key) {
        String value = element.attribute(key);
        if (key.startsWith(CAMUNDA + ":")) {
            checkEngineAttribute(element, id, key.substring(CAMUNDA.length() + 1), value, ATTRIBUTES);
        } else if (CAMUNDA.equals(element.getUri())) {
            checkEngineAttribute(element, id, key, value, EXTENSION_ATTRIBUTES);
        } else if (ExpressionKind.isExpression(value) || key.equals("language") || isForeign(key)) {
            refuse(element, id, key + "='" + value + "' is not allowed");
        }
    }

    private void checkEngineAttribute(
            Element element, String id, String name, String value, Map<String, ExpressionKind> allowed) {
        ExpressionKind kind = allowed.get(name);
        if (kind == null) {
            refuse(element, id, "camunda:" + name + " is not allowed in a diagram");
            return;
        }
        kind.refusal(value).ifPresent(reason -> refuse(element, id, "camunda:" + name + " " + reason));
        if (kind == ExpressionKind.STEP
                && StrictExpressions.stepIn(value, steps).isEmpty()) {
            refuse(element, id, "there is no step named '" + value + "'");
        }
    }

    /** The engine still reads two older namespaces of its own; they and all others are shut out. */
    private static boolean isForeign(String key) {
        return key.contains(":") && HARMLESS_NAMESPACES.stream().noneMatch(key::startsWith);
    }

    private void checkText(Element element, String id) {
        String text = element.getText() == null ? "" : element.getText().strip();
        if (PROSE.contains(element.getTagName()) || text.isEmpty()) {
            return;
        }
        TEXTS.getOrDefault(element.getTagName(), ExpressionKind.LITERAL)
                .refusal(text)
                .ifPresent(reason -> refuse(element, id, "<" + element.getTagName() + "> " + reason));
        if (element.getTagName().equals("timeDuration")
                && !ExpressionKind.isExpression(text)
                && !ExactDurations.isExact(text)) {
            refuse(element, id, "'" + text + "' is no exact duration, such as P14D or PT2H");
        }
    }

    private void refuse(Element element, String id, String reason) {
        refusals.add(new Refusal(element, id, id + ": " + reason));
    }
}
