package app.huike.web.rest.design;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.messaging.TemplateSource;
import app.huike.lifecycle.check.Vocabularies;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.palette.Palette;
import app.huike.web.rest.common.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps as element templates, in the shape that modelers read; the file beside the diagrams is as the steps are now. */
class ElementTemplatesTest {

    /** Found by the Camunda Modeler from any file below it. {@code -Dhuike.docs=write} writes it anew. */
    private static final Path BESIDE_THE_DIAGRAMS = Path.of("..", ".camunda", "element-templates", "huike.json");

    private static final Set<String> TYPES = Set.of("String", "Hidden", "Dropdown");
    private static final Set<String> BINDINGS = Set.of("property", "camunda:property", "camunda:inputParameter");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Vocabularies offered = new Vocabularies(steps(), List.<TemplateSource>of());

    private static Map<String, Class<?>> steps() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("app.huike.lifecycle").stream()
                        .filter(type -> type.isAssignableTo(Step.class) && type.isAnnotatedWith(Named.class))
                        .collect(Collectors.toMap(
                                type -> type.getAnnotationOfType(Named.class).value(), type -> type.reflect()));
    }

    @Test
    void file_beside_the_diagrams_is_as_the_steps_are_now() throws IOException {
        String written = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(templates(null, "en")) + "\n";
        if ("write".equals(System.getProperty("huike.docs"))) {
            Files.createDirectories(BESIDE_THE_DIAGRAMS.getParent());
            Files.writeString(BESIDE_THE_DIAGRAMS, written);
        }
        assertThat(BESIDE_THE_DIAGRAMS).content().isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans", "zh-Hant"})
    void each_is_what_a_modeler_for_camunda_7_takes(String language) throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode template : templates("welcome", language)) {
            String id = template.path("id").asText();
            assertThat(ids.add(id)).as(id).isTrue();
            assertThat(template.path("name").asText()).as(id).isNotBlank();
            assertThat(template.path("appliesTo").get(0).asText()).as(id).startsWith("bpmn:");
            for (JsonNode property : template.path("properties")) {
                property(id, property);
            }
        }
        assertThat(ids).contains("app.huike.sendMessage", "app.huike.personsTask", "app.huike.logDecision");
    }

    private static void property(String id, JsonNode property) {
        String type = property.path("type").asText();
        assertThat(TYPES).as(id).contains(type);
        assertThat(BINDINGS)
                .as(id)
                .contains(property.path("binding").path("type").asText());
        assertThat(property.path("binding").path("name").asText()).as(id).isNotBlank();
        assertThat(type.equals("Dropdown")).as(id).isEqualTo(property.has("choices"));
        assertThat(type.equals("Hidden")).as(id).isNotEqualTo(property.has("label"));
    }

    @Test
    void messages_of_the_stage_are_choices() throws IOException {
        for (JsonNode template : templates("welcome", "en")) {
            if (template.path("id").asText().equals("app.huike.sendMessage")) {
                assertThat(template.path("properties").findValuesAsText("value"))
                        .contains("welcome-reminder");
                return;
            }
        }
        throw new AssertionError("no template to send a message");
    }

    private JsonNode templates(String stage, String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        return MAPPER.readTree(Json.bytes(ElementTemplatesJson.of(Palette.read(offered, stage, locale), locale)));
    }
}
