package app.huike.lifecycle.models;

import app.huike.lifecycle.release.EndlessWaits;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Complaints about one diagram; empty where it keeps to the rules. What the engine itself refuses at deployment is not asked again. */
final class DiagramCheck {

    /** What a modeller makes up: {@code Activity_0k3jx9p}. */
    private static final Pattern MADE_UP = Pattern.compile("[A-Za-z]+_[0-9a-z]{7}");

    private static final Pattern CHOSEN = Pattern.compile("[a-z][A-Za-z]*_[a-z][A-Za-z0-9]*");
    private static final Pattern SOLE_NAME = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern COMPARISON =
            Pattern.compile("(\\w+)\\s*(?:==|!=|eq|ne)\\s*('[^']*'|\"[^\"]*\"|true|false|-?\\d+)");
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("and", "or", "not", "empty", "true", "false", "null", "eq", "ne", "lt", "le", "gt", "ge");

    private final BpmnModelInstance diagram;
    private final Map<String, Class<?>> variables;
    private final Map<String, Boolean> steps;
    private final Collection<String> decisions;
    private final List<String> complaints = new ArrayList<>();

    private DiagramCheck(
            BpmnModelInstance diagram,
            Map<String, Class<?>> variables,
            Map<String, Boolean> steps,
            Collection<String> decisions) {
        this.diagram = diagram;
        this.variables = variables;
        this.steps = steps;
        this.decisions = decisions;
    }

    /**
     * Checks a diagram.
     *
     * @param variables declared for its stage, with types
     * @param steps that there are, and whether each may run inline
     * @param decisions of its folder
     */
    static List<String> complaints(
            BpmnModelInstance diagram,
            Map<String, Class<?>> variables,
            Map<String, Boolean> steps,
            Collection<String> decisions) {
        DiagramCheck check = new DiagramCheck(diagram, variables, steps, decisions);
        check.all();
        return check.complaints;
    }

    private void all() {
        each(Process.class, this::process);
        each(FlowNode.class, this::chosenId);
        each(SequenceFlow.class, this::notMadeUp);
        each(ServiceTask.class, task -> step(task, task.getCamundaDelegateExpression()));
        each(SendTask.class, task -> step(task, task.getCamundaDelegateExpression()));
        each(BusinessRuleTask.class, this::decision);
        each(UserTask.class, this::userTask);
        each(ConditionExpression.class, condition -> condition(owner(condition), condition.getTextContent()));
        each(TimeDuration.class, timer -> duration(owner(timer), timer.getTextContent()));
        each(CamundaInputParameter.class, this::input);
        each(CamundaProperty.class, this::property);
        EndlessWaits.in(diagram).forEach(wait -> complain(wait, "has no end: no timer interrupts it"));
    }

    private <T extends ModelElementInstance> void each(Class<T> type, java.util.function.Consumer<T> check) {
        diagram.getModelElementsByType(type).forEach(check);
    }

    private void process(Process process) {
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            complain(process.getId(), "has no historyTimeToLive");
        }
        if (process.getName() == null || process.getName().isBlank()) {
            complain(process.getId(), "has no name");
        }
    }

    private void chosenId(FlowNode element) {
        notMadeUp(element);
        if (!CHOSEN.matcher(element.getId()).matches()) {
            complain(element.getId(), "is no id like serviceTask_grantCoupon");
        }
    }

    private void notMadeUp(BaseElement element) {
        if (MADE_UP.matcher(element.getId()).matches() && element.getId().matches(".*\\d.*")) {
            complain(element.getId(), "is an id that the modeller made up");
        }
    }

    private void step(Task task, String expression) {
        Matcher name = SOLE_NAME.matcher(String.valueOf(expression));
        if (!name.matches() || !steps.containsKey(name.group(1))) {
            complain(task.getId(), "calls no step: " + expression);
        } else if (!steps.get(name.group(1))) {
            asyncBefore(task);
        }
    }

    private void asyncBefore(Task task) {
        boolean retries = task.getExtensionElements() != null
                && !task.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .isEmpty();
        if (!task.isCamundaAsyncBefore() || !retries) {
            complain(task.getId(), "has an effect of its own, so it has to be asyncBefore with a retry cycle");
        }
    }

    private void decision(BusinessRuleTask task) {
        if (!decisions.contains(String.valueOf(task.getCamundaDecisionRef()))) {
            complain(task.getId(), "asks no table of its folder: " + task.getCamundaDecisionRef());
        }
    }

    private void userTask(UserTask task) {
        List.of(
                        String.valueOf(task.getCamundaAssignee()),
                        String.valueOf(task.getCamundaCandidateGroups()),
                        String.valueOf(task.getCamundaDueDate()),
                        String.valueOf(task.getCamundaPriority()))
                .forEach(value -> declared(task.getId(), value));
        List<String> outcomes = words(task, "outcomes");
        List<String> reached = words(task, "reached");
        words(task, "bulk").stream()
                .filter(outcome -> !outcomes.contains(outcome) || reached.contains(outcome))
                .forEach(outcome -> complain(task.getId(), "cannot end so for many at once: " + outcome));
    }

    private static List<String> words(UserTask task, String property) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(group -> group.getCamundaProperties().stream())
                .filter(each -> each.getCamundaName().equals(property))
                .flatMap(each -> Stream.of(each.getCamundaValue().split(" ")))
                .toList();
    }

    private void condition(String owner, String text) {
        Matcher word = WORD.matcher(TEXT.matcher(text).replaceAll(" "));
        while (word.find()) {
            if (!WORDS_OF_THE_LANGUAGE.contains(word.group()) && !variables.containsKey(word.group())) {
                complain(owner, "asks a variable that is not declared: " + word.group());
            }
        }
        Matcher comparison = COMPARISON.matcher(text);
        while (comparison.find()) {
            sameType(owner, comparison.group(1), comparison.group(2));
        }
    }

    private void sameType(String owner, String variable, String literal) {
        Class<?> type = variables.getOrDefault(variable, Object.class);
        boolean fits = literal.matches("true|false")
                ? type == Boolean.class
                : literal.matches("-?\\d+") ? Number.class.isAssignableFrom(type) : type == String.class;
        if (!fits) {
            complain(owner, "compares " + variable + ", which is a " + type.getSimpleName() + ", with " + literal);
        }
    }

    private void duration(String owner, String text) {
        declared(owner, text);
        if (!SOLE_NAME.matcher(text.strip()).matches() && !isExact(text.strip())) {
            complain(owner, "waits for no exact ISO duration: " + text);
        }
    }

    private static boolean isExact(String text) {
        try {
            return !Duration.parse(text).isNegative();
        } catch (DateTimeParseException notExact) {
            return text.matches("P\\d+W");
        }
    }

    private void input(CamundaInputParameter input) {
        name(owner(input), input.getCamundaName());
        declared(owner(input), input.getTextContent());
    }

    /** {@code parameters="date=boughtAt"}: what a task's texts may say; {@code dueWorking="callDue"}: a variable, where it is no duration. */
    private void property(CamundaProperty property) {
        if (property.getCamundaName() == null) {
            // of a field of a form, which has an id: the rules of the release look at those
            return;
        }
        if (property.getCamundaName().startsWith("dueWorking")
                && !property.getCamundaValue().startsWith("P")) {
            name(owner(property), property.getCamundaValue());
        }
        if (property.getCamundaName().equals("parameters")) {
            for (String pair : property.getCamundaValue().strip().split("\\s+")) {
                name(owner(property), pair.substring(pair.indexOf('=') + 1));
            }
        }
    }

    private void declared(String owner, String text) {
        Matcher name = SOLE_NAME.matcher(text.strip());
        if (name.matches()) {
            name(owner, name.group(1));
        }
    }

    private void name(String owner, String variable) {
        if (!variables.containsKey(variable)) {
            complain(owner, "uses a variable that is not declared: " + variable);
        }
    }

    private static String owner(ModelElementInstance element) {
        ModelElementInstance owner = element;
        while (owner != null && owner.getAttributeValue(BpmnModelConstants.BPMN_ATTRIBUTE_ID) == null) {
            owner = owner.getParentElement();
        }
        return owner == null ? "definitions" : owner.getAttributeValue(BpmnModelConstants.BPMN_ATTRIBUTE_ID);
    }

    private void complain(String element, String what) {
        complaints.add(element + " " + what);
    }
}
