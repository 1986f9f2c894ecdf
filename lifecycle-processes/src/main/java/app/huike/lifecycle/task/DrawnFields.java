package app.huike.lifecycle.task;

import app.huike.lifecycle.release.DiagramFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConstraint;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaValue;

/**
 * Reads the fields of a form out of a diagram: {@code camunda:formData}, as the Modeler draws it. Types {@code string}, {@code long}, {@code date}, {@code boolean}, {@code
 * enum}; constraints {@code required}, {@code min}, {@code max}, {@code minlength}, {@code maxlength}; properties {@code outcomes}, {@code label.<language>} and {@code
 * <choice>.<language>}.
 */
final class DrawnFields {

    private static final Map<String, TaskField.Type> TYPES = Map.of(
            "string", TaskField.Type.TEXT,
            "long", TaskField.Type.NUMBER,
            "date", TaskField.Type.DATE,
            "boolean", TaskField.Type.YES_NO,
            "enum", TaskField.Type.CHOICE);

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9]{0,39}");
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{0,39}");
    private static final String OUTCOMES = "outcomes";
    private static final String LABEL = "label.";

    private final String element;
    private final List<String> outcomes;
    private final List<DiagramFault> faults = new ArrayList<>();

    private DrawnFields(String element, List<String> outcomes) {
        this.element = element;
        this.outcomes = outcomes;
    }

    /** The fields of a task that was released, and so is sound. */
    static List<TaskField> of(BaseElement task, List<String> outcomes) {
        return new DrawnFields(task.getId(), outcomes).read(task);
    }

    /** All for which the form must not be released. */
    static List<DiagramFault> faults(BaseElement task, List<String> outcomes) {
        DrawnFields fields = new DrawnFields(task.getId(), outcomes);
        fields.read(task);
        return fields.faults;
    }

    private List<TaskField> read(BaseElement task) {
        if (task.getExtensionElements() == null) {
            return List.of();
        }
        Map<String, TaskField> fields = new LinkedHashMap<>();
        for (CamundaFormData form : task.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaFormData.class)
                .list()) {
            for (CamundaFormField drawn : form.getCamundaFormFields()) {
                TaskField field = read(drawn);
                if (fields.put(field.id(), field) != null) {
                    fault(field.id(), "FIELD_TWICE", "two fields of one form need two names");
                }
            }
        }
        return List.copyOf(fields.values());
    }

    private TaskField read(CamundaFormField drawn) {
        String id = String.valueOf(drawn.getCamundaId());
        if (!NAME.matcher(id).matches()) {
            fault(id, "FIELD_NAME", "a field is named by letters and digits, and begins with a letter");
        }
        TaskField.Type type = TYPES.get(String.valueOf(drawn.getCamundaType()));
        if (type == null) {
            fault(
                    drawn.getCamundaType(),
                    "FIELD_TYPE",
                    "field " + id + " is of type string, long, date, boolean or enum");
        }
        Map<String, String> choices = choices(drawn, id, type);
        Map<String, String> labels = new LinkedHashMap<>();
        if (drawn.getCamundaLabel() != null) {
            labels.put("", drawn.getCamundaLabel());
        }
        Set<String> asked = properties(drawn, id, choices, labels);
        Map<String, String> limits = limits(drawn, id, type);
        return new TaskField(
                id,
                type == null ? TaskField.Type.TEXT : type,
                limits.containsKey("required"),
                number(id, limits, type == TaskField.Type.NUMBER ? "min" : "minlength"),
                number(id, limits, type == TaskField.Type.NUMBER ? "max" : "maxlength"),
                choices,
                asked,
                labels);
    }

    private Map<String, String> choices(CamundaFormField drawn, String id, TaskField.Type type) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (CamundaValue value : drawn.getCamundaValues()) {
            if (value.getCamundaId() == null
                    || !KEY.matcher(value.getCamundaId()).matches()) {
                fault(
                        value.getCamundaId(),
                        "FIELD_CHOICE",
                        "a choice of field " + id + " has letters, digits and hyphens for its id");
            } else {
                choices.put(
                        value.getCamundaId(),
                        value.getCamundaName() == null ? value.getCamundaId() : value.getCamundaName());
            }
        }
        if ((type == TaskField.Type.CHOICE) == choices.isEmpty()) {
            fault(null, "FIELD_CHOICE", "field " + id + " needs values where it is an enum, and only there");
        }
        return choices;
    }

    /** The outcomes with which it is asked; labels go to the others. */
    private Set<String> properties(
            CamundaFormField drawn, String id, Map<String, String> choices, Map<String, String> labels) {
        Set<String> asked = new LinkedHashSet<>();
        if (drawn.getCamundaProperties() == null) {
            return asked;
        }
        for (CamundaProperty property : drawn.getCamundaProperties().getCamundaProperties()) {
            String name = String.valueOf(property.getCamundaId());
            String value = String.valueOf(property.getCamundaValue());
            int dot = name.lastIndexOf('.');
            if (name.equals(OUTCOMES)) {
                asked.addAll(Arrays.asList(value.strip().split("\\s+")));
            } else if (name.startsWith(LABEL)) {
                labels.put(name.substring(LABEL.length()), value);
            } else if (dot > 0 && choices.containsKey(name.substring(0, dot))) {
                labels.put(name, value);
            } else {
                fault(
                        name,
                        "FIELD_PROPERTY",
                        "field " + id + " may say outcomes, label.<language> and <choice>.<language>");
            }
        }
        asked.stream()
                .filter(outcome -> !outcomes.contains(outcome))
                .forEach(outcome ->
                        fault(outcome, "FIELD_OUTCOME", "field " + id + " is asked with an outcome of its task"));
        return asked;
    }

    private Map<String, String> limits(CamundaFormField drawn, String id, TaskField.Type type) {
        Map<String, String> limits = new LinkedHashMap<>();
        if (drawn.getCamundaValidation() == null) {
            return limits;
        }
        for (CamundaConstraint constraint : drawn.getCamundaValidation().getCamundaConstraints()) {
            String name = String.valueOf(constraint.getCamundaName());
            boolean fits =
                    switch (name) {
                        case "required" -> true;
                        case "min", "max" -> type == TaskField.Type.NUMBER;
                        case "minlength", "maxlength" -> type == TaskField.Type.TEXT;
                        default -> false;
                    };
            if (fits) {
                limits.put(name, String.valueOf(constraint.getCamundaConfig()));
            } else {
                fault(
                        name,
                        "FIELD_CONSTRAINT",
                        "field " + id + " may be required; a number has min and max, a text minlength and maxlength");
            }
        }
        return limits;
    }

    private Long number(String id, Map<String, String> limits, String name) {
        String said = limits.get(name);
        try {
            return said == null ? null : Long.valueOf(said.strip());
        } catch (NumberFormatException none) {
            fault(said, "FIELD_CONSTRAINT", name + " of field " + id + " is a whole number");
            return null;
        }
    }

    private void fault(String value, String code, String reason) {
        faults.add(new DiagramFault(element, value, code, reason));
    }
}
