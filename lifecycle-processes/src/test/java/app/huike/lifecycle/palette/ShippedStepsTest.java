package app.huike.lifecycle.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Place;
import app.huike.lifecycle.engine.StepTemplate.Drawn;
import app.huike.lifecycle.task.DrawnTask;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each template laid over each element of the shipped diagrams that it is for: it fits, and so does every value. */
class ShippedStepsTest {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Stream<Path> diagrams() throws java.io.IOException {
        return Files.walk(Path.of("..", "bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_element_is_as_its_template_says(Path diagram) {
        String stage = diagram.getParent().getFileName().toString();
        List<DrawnStep> steps = Palette.read(PaletteTest.OFFERED, stage, Locale.ENGLISH);
        for (Activity activity :
                Bpmn.readModelFromFile(new File(diagram.toString())).getModelElementsByType(Activity.class)) {
            name(activity).ifPresent(name -> fits(activity, step(steps, name)));
        }
    }

    private static Optional<String> name(Activity activity) {
        if (activity instanceof ServiceTask task) {
            return Optional.of(task.getCamundaDelegateExpression().replaceAll("[${}]", ""));
        }
        return activity instanceof UserTask
                ? Optional.of(DrawnTask.NAME)
                : activity instanceof BusinessRuleTask ? Optional.of("logDecision") : Optional.empty();
    }

    private static DrawnStep step(List<DrawnStep> steps, String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void fits(Activity activity, DrawnStep step) {
        String id = activity.getId();
        assertThat(activity.getAttributeValueNs(CAMUNDA, "modelerTemplate"))
                .as(id)
                .isEqualTo(ElementTemplate.id(step.name()));
        assertThat("bpmn:" + activity.getElementType().getTypeName())
                .as(id)
                .isEqualToIgnoringCase(step.drawnAs().element());
        if (step.retried() && step.drawnAs() == Drawn.SERVICE_TASK) {
            assertThat(activity.isCamundaAsyncBefore()).as(id).isTrue();
        }
        Map<String, String> said = said(activity);
        step.fields()
                .forEach(field ->
                        value(activity, field, said.remove(field.parameter().name())));
        said.keySet().removeIf(name -> name.startsWith("wants."));
        assertThat(said).as(id + " says what its template does not know").isEmpty();
    }

    private static void value(Activity activity, DrawnField field, String value) {
        Parameter parameter = field.parameter();
        String said =
                parameter.place() == Place.ATTRIBUTE ? activity.getAttributeValueNs(CAMUNDA, parameter.name()) : value;
        String where = activity.getId() + " " + parameter.name();
        if (said == null) {
            assertThat(parameter.needed()).as(where).isFalse();
            return;
        }
        assertThat(said).as(where).matches(field.pattern());
        if (!field.choices().isEmpty()) {
            assertThat(field.choices())
                    .as(where)
                    .extracting(DrawnField.Choice::value)
                    .contains(said);
        }
    }

    private static Map<String, String> said(Activity activity) {
        Map<String, String> said = new HashMap<>();
        if (activity.getExtensionElements() != null) {
            activity.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                    .filter(parameter ->
                            parameter.getParentElement().getParentElement().getParentElement() == activity
                                    || parameter
                                            .getParentElement()
                                            .getParentElement()
                                            .getParentElement()
                                            .equals(activity))
                    .forEach(parameter -> said.put(parameter.getCamundaName(), parameter.getTextContent()));
            activity.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                    .filter(property -> property.getParentElement()
                            .getParentElement()
                            .getParentElement()
                            .equals(activity))
                    .forEach(property -> said.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return said;
    }
}
