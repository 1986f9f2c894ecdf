package app.huike.lifecycle.task;

import app.huike.crm.loyalty.Tier;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * What a diagram says of a user task in its extension properties:
 *
 * <ul>
 *   <li>{@code kind}: texts, script and labels go by it
 *   <li>{@code outcomes}: keys of the ways in which it can end; {@code bulk}: those that may be chosen for many tasks at once
 *   <li>{@code wants.<outcome>}: {@code field=first|second}, one more value that the outcome takes; the first is the default;
 *       {@code note}: it cannot be told without a note
 *   <li>{@code contact}: {@code PHONE} where completing it is a contact with the customer; {@code reached}: the outcomes after which
 *       somebody spoke with the customer
 *   <li>{@code parameters}: {@code name=variable …}, values for its texts
 *   <li>{@code dueWorking}: ISO duration in working time, or the variable that holds it; {@code dueWorking.GOLD} the same for members of that
 *       tier and above; {@code dueFrom}: the variable with the moment from which that is counted, where it is not now; {@code preferOwner}: {@code true} gives it to the
 *       customer's owner
 *   <li>{@code review}: outcomes that wait until a second person has looked at them
 *   <li>{@code certificate}: what whoever does it must have learnt; {@code language}: {@code required} where it is done in the customer's language
 *       only; {@code whereNobodyCan}: {@code anybody} where it is offered to everybody if nobody of the team has what is needed
 * </ul>
 *
 * <p>and in its form data, for what is asked besides: {@link DrawnFields}.
 */
final class TaskForm {

    private final BaseElement element;
    private final Map<String, String> properties;

    private TaskForm(BaseElement element, Map<String, String> properties) {
        this.element = element;
        this.properties = properties;
    }

    static TaskForm of(DelegateTask task) {
        return of(task.getBpmnModelElementInstance());
    }

    static TaskForm of(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            for (CamundaProperties group : element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()) {
                for (CamundaProperty property : group.getCamundaProperties()) {
                    String value = property.getCamundaValue();
                    if (value != null && !value.isBlank()) { // else a field of the modeler that was left empty
                        properties.put(property.getCamundaName(), value);
                    }
                }
            }
        }
        return new TaskForm(element, properties);
    }

    /** What the form asks besides the outcome and the note. */
    List<TaskField> fields() {
        return DrawnFields.of(element, outcomes());
    }

    /** Keys of the outcomes; empty where the diagram names none. */
    List<String> offered() {
        return words(properties.getOrDefault("outcomes", ""));
    }

    String kind() {
        return need("kind");
    }

    List<String> outcomes() {
        return words(need("outcomes"));
    }

    List<String> bulk() {
        return words(properties.getOrDefault("bulk", ""));
    }

    /** Outcomes that wait until a second person has looked at them. */
    List<String> review() {
        return words(properties.getOrDefault("review", ""));
    }

    /** The medium of the contact, or null. */
    String contact() {
        return properties.get("contact");
    }

    List<String> reached() {
        return words(properties.getOrDefault("reached", ""));
    }

    /**
     * In how much working time it is due: said itself, or by a variable of that name. For a member of a tier as is said of that tier, or of the
     * nearest one below of which something is said.
     */
    String dueWorking(VariableScope process, Optional<Tier> tier) {
        String said = tier.flatMap(this::promised).orElseGet(() -> need("dueWorking"));
        return said.startsWith("P") ? said : String.valueOf(process.getVariable(said));
    }

    private Optional<String> promised(Tier tier) {
        String said = properties.get("dueWorking." + tier);
        return said != null || tier == tier.below() ? Optional.ofNullable(said) : promised(tier.below());
    }

    /** From when on the working time is counted; now, where the diagram says nothing. */
    Instant dueFrom(VariableScope process, Instant now) {
        String variable = properties.get("dueFrom");
        return variable == null ? now : ((Date) process.getVariable(variable)).toInstant();
    }

    boolean prefersOwner() {
        return "true".equals(properties.get("preferOwner"));
    }

    /** What whoever does it must have learnt; null for nothing. */
    String certificate() {
        return properties.get("certificate");
    }

    /** Whether, where nobody of the team has what is needed, it is offered to everybody. */
    boolean fallsToAnybody() {
        return "anybody".equals(properties.get("whereNobodyCan"));
    }

    /** Whether it is done in the customer's language only. */
    boolean needsLanguage() {
        return "required".equals(properties.get("language"));
    }

    /** Outcome → {@code field=first|second}. */
    Map<String, String> wants() {
        Map<String, String> wants = new LinkedHashMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith("wants.")) {
                wants.put(name.substring("wants.".length()), value);
            }
        });
        return wants;
    }

    /** Name in the texts → variable of the process. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : words(properties.getOrDefault("parameters", ""))) {
            String[] sides = pair.split("=", 2);
            parameters.put(sides[0], sides[sides.length - 1]);
        }
        return parameters;
    }

    /** The values for its texts as they are now: moments in ISO. */
    Map<String, String> parameters(VariableScope process) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters().forEach((name, variable) -> {
            Object value = process.getVariable(variable);
            if (value != null) {
                values.put(
                        name, value instanceof Date moment ? moment.toInstant().toString() : value.toString());
            }
        });
        return values;
    }

    private String need(String name) {
        String value = properties.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("A user task needs the extension property '" + name + "'");
        }
        return value;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
