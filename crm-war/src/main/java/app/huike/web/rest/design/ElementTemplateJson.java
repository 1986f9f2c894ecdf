package app.huike.web.rest.design;

import app.huike.lifecycle.engine.StepTemplate.Drawn;
import app.huike.lifecycle.palette.DrawnField;
import app.huike.lifecycle.palette.DrawnStep;
import app.huike.lifecycle.palette.ElementTemplate;
import app.huike.lifecycle.palette.StageNames;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step as modelers for Camunda 7 offer it: an element template, as its published schema says. */
@JsonPropertyOrder({
    "$schema",
    "name",
    "id",
    "description",
    "appliesTo",
    "category",
    "entriesVisible",
    "groups",
    "properties"
})
public record ElementTemplateJson(
        @JsonProperty("$schema") String schema,
        String name,
        @Schema(example = "app.huike.sendMessage") String id,
        String description,
        List<String> appliesTo,
        TemplateCategory category,
        @Schema(description = "the element's other fields are shown too") boolean entriesVisible,
        List<TemplateGroup> groups,
        List<TemplateProperty> properties) {

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
    private static final String GROUP = "step";

    /** Under which heading it is offered. */
    public record TemplateCategory(String id, String name) {}

    /** Under which heading its fields are shown. */
    public record TemplateGroup(String id, String label) {}

    static ElementTemplateJson of(DrawnStep step, Locale locale) {
        String stage = step.stage().isEmpty() ? "Huike" : StageNames.in(locale).of(step.stage());
        return new ElementTemplateJson(
                SCHEMA,
                step.label(),
                ElementTemplate.id(step.name()),
                step.text(),
                List.of(step.drawnAs().element()),
                new TemplateCategory("app.huike" + (step.stage().isEmpty() ? "" : "." + step.stage()), stage),
                true,
                List.of(new TemplateGroup(GROUP, step.label())),
                properties(step));
    }

    private static List<TemplateProperty> properties(DrawnStep step) {
        List<TemplateProperty> properties = new ArrayList<>();
        if (step.drawnAs() == Drawn.SERVICE_TASK) {
            properties.add(TemplateProperty.fixed("camunda:delegateExpression", "${" + step.name() + "}"));
        }
        if (step.drawnAs() == Drawn.SERVICE_TASK && step.retried()) {
            properties.add(TemplateProperty.fixed("camunda:asyncBefore", "true"));
        }
        if (step.drawnAs() == Drawn.BUSINESS_RULE_TASK) {
            properties.add(TemplateProperty.fixed("camunda:decisionRefBinding", "deployment"));
        }
        for (DrawnField field : step.fields()) {
            properties.add(TemplateProperty.of(field, GROUP));
        }
        return properties;
    }

    /**
     * A field of the step, or something that it always says.
     *
     * @param value what is filled in; null for nothing
     */
    public record TemplateProperty(
            @Nullable String label,
            @Nullable String description,
            @Schema(example = "Dropdown") String type,
            @Nullable String value,
            @Nullable String group,
            TemplateBinding binding,
            @Nullable List<TemplateChoice> choices,
            @Nullable TemplateConstraints constraints) {

        static TemplateProperty fixed(String attribute, String value) {
            return new TemplateProperty(
                    null, null, "Hidden", value, null, new TemplateBinding("property", attribute), null, null);
        }

        static TemplateProperty of(DrawnField field, String group) {
            boolean chosen = !field.choices().isEmpty();
            return new TemplateProperty(
                    field.label(),
                    field.hint().isEmpty() ? null : field.hint(),
                    chosen ? "Dropdown" : "String",
                    field.parameter().usual().isEmpty()
                            ? null
                            : field.parameter().usual(),
                    group,
                    TemplateBinding.of(field),
                    chosen ? TemplateChoice.all(field) : null,
                    TemplateConstraints.of(field, chosen));
        }
    }

    /** Where the diagram says it. */
    public record TemplateBinding(String type, String name) {

        static TemplateBinding of(DrawnField field) {
            String name = field.parameter().name();
            return switch (field.parameter().place()) {
                case INPUT -> new TemplateBinding("camunda:inputParameter", name);
                case PROPERTY -> new TemplateBinding("camunda:property", name);
                case ATTRIBUTE -> new TemplateBinding("property", "camunda:" + name);
            };
        }
    }

    /** One of the values. */
    public record TemplateChoice(String name, String value) {

        static List<TemplateChoice> all(DrawnField field) {
            List<TemplateChoice> choices = new ArrayList<>();
            if (!field.parameter().needed()) {
                choices.add(new TemplateChoice("–", ""));
            }
            field.choices().forEach(choice -> choices.add(new TemplateChoice(choice.label(), choice.value())));
            return choices;
        }
    }

    /** What the modeler refuses at once, as the server would later. */
    public record TemplateConstraints(@Nullable Boolean notEmpty, @Nullable TemplatePattern pattern) {

        static TemplateConstraints of(DrawnField field, boolean chosen) {
            Boolean notEmpty = field.parameter().needed() ? true : null;
            TemplatePattern pattern = chosen ? null : TemplatePattern.of(field);
            return notEmpty == null && pattern == null ? null : new TemplateConstraints(notEmpty, pattern);
        }
    }

    /** A regular expression for the whole value. */
    public record TemplatePattern(String value, String message) {

        static TemplatePattern of(DrawnField field) {
            String pattern = field.parameter().needed()
                    ? field.pattern()
                    : field.pattern().replaceFirst("\\)\\$$", "|)\\$");
            return new TemplatePattern(pattern, field.hint().isEmpty() ? field.label() : field.hint());
        }
    }
}
