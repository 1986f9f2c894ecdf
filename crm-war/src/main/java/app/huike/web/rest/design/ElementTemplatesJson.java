package app.huike.web.rest.design;

import app.huike.lifecycle.palette.DrawnStep;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** All templates, as the file that a modeler reads: a list and nothing around it. */
public record ElementTemplatesJson(@JsonValue List<ElementTemplateJson> all) {

    public static ElementTemplatesJson of(List<DrawnStep> steps, Locale locale) {
        return new ElementTemplatesJson(
                steps.stream().map(step -> ElementTemplateJson.of(step, locale)).toList());
    }
}
