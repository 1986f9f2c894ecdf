package app.huike.web.rest.document;

import app.huike.web.rest.RestApplication;
import app.huike.web.rest.common.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Makes the OpenAPI document of all resources. The server's own scan is off: it knows neither records nor lists of them. */
public class InterfaceDocument implements OASModelReader {

    private static final String KEY = "key";

    private static final String ABOUT =
            """
            Customers, purchases, coupons, complaints, tasks and messages. JSON in UTF-8, strict: a field that is not known is refused. Errors are problems \
            (RFC 9457) with a stable `code`. Lists are `{items, next}`; give `next` back as `cursor`. Money is `{"amount": "12.30", "currency": \
            "USD"}`. Instants are ISO 8601 with offset. A field that is not required is left out of an answer where there is nothing to say.""";

    private static final String CODES =
            """
            A problem (RFC 9457) with a stable `code`: 400 JSON_MALFORMED, FIELD_UNKNOWN, FIELD_INVALID, FIELD_MISSING; 401 UNAUTHENTICATED; \
            404 what is not there or not yours; 409 a conflict with what is there, or CONFLICT_RETRY; 410 CUSTOMER_ERASED; 413 BODY_TOO_LARGE; \
            415 MEDIA_TYPE_UNSUPPORTED; 422 a rule forbids it, or IDEMPOTENCY_KEY_REUSED; 429 RATE_LIMITED, CODE_GUESSES with Retry-After.""";

    private final Schemas schemas = new Schemas();

    @Override
    public OpenAPI buildModel() {
        Paths paths = OASFactory.createPaths();
        List<Class<?>> resources = RestApplication.resources();
        resources.stream().sorted(Comparator.comparing(Class::getName)).forEach(resource -> methods(resource)
                .forEach(method -> add(paths, resource, method)));
        APIResponse problem = OASFactory.createAPIResponse()
                .description(CODES)
                .content(Operations.content(Problem.MEDIA_TYPE, schemas.of(Problem.class)));
        return OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(info())
                .paths(paths)
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY))
                .components(OASFactory.createComponents()
                        .schemas(schemas.all())
                        .addResponse(Operations.PROBLEM, problem)
                        .addSecurityScheme(KEY, key()));
    }

    private void add(Paths paths, Class<?> resource, Method method) {
        String path = "/api/" + resource.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        if (paths.getPathItem(path) == null) {
            paths.addPathItem(path, OASFactory.createPathItem());
        }
        PathItem.HttpMethod verb = PathItem.HttpMethod.valueOf(verb(method).orElseThrow());
        paths.getPathItem(path).setOperation(verb, new Operations(resource, method, schemas).read());
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verb(method).isPresent())
                .sorted(Comparator.comparing(Method::getName));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(http -> http != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Info info() {
        return OASFactory.createInfo().title("Huike").version("v1").description(ABOUT);
    }

    private static SecurityScheme key() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API key. It acts with the rights of its user, narrowed by its scopes.");
    }
}
