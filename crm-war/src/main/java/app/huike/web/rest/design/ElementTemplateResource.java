package app.huike.web.rest.design;

import app.huike.lifecycle.palette.Palette;
import app.huike.web.rest.common.ReaderLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that designers may use, as element templates for the Camunda Modeler. */
@Path("v1/element-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "designs")
@RequestScoped
public class ElementTemplateResource {

    @Inject
    private Palette palette;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary =
                    "The steps as element templates: a file for the Camunda Modeler, folder resources/element-templates")
    @APIResponse(
            responseCode = "200",
            description = "the templates",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ElementTemplateJson.class)))
    public ElementTemplatesJson list(
            @QueryParam("lang") @Parameter(description = "en, zh-Hans or zh-Hant; else as Accept-Language says")
                    String lang,
            @QueryParam("stage") @Parameter(description = "of one stage, with its messages as choices") String stage) {
        Locale locale = lang == null ? ReaderLanguage.of(request) : Locale.forLanguageTag(lang);
        return ElementTemplatesJson.of(palette.steps(stage, locale), locale);
    }
}
