package app.huike.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST interface. Everything below {@code /api} wants a key; see {@code docs/rest-api.md}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Huike",
                        version = "v1",
                        description =
                                "Customers, purchases, coupons, tasks and messages. JSON in UTF-8, strict: a field that is not known is"
                                        + " refused. Errors are problems (RFC 9457) with a stable `code`. Lists are `{items, next}`; give"
                                        + " `next` back as `cursor`. Money is `{\"amount\": \"12.30\", \"currency\": \"USD\"}`. Instants are"
                                        + " ISO 8601 with offset."),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        securitySchemeName = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key. It acts with the rights of its user, narrowed by its scopes.")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                // our own reader and writer, and none of the server's, which are lenient
                "jersey.config.jsonFeature",
                "ours");
    }
}
