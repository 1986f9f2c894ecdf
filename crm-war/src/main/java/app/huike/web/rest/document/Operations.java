package app.huike.web.rest.document;

import app.huike.web.rest.common.IdempotencyHeader;
import app.huike.web.rest.common.Idempotent;
import app.huike.web.rest.common.QueryParameter;
import app.huike.web.rest.common.Reply;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Reads one call from the method that serves it. */
final class Operations {

    static final String PROBLEM = "Problem";

    private final Class<?> resource;
    private final Method method;
    private final Schemas schemas;

    Operations(Class<?> resource, Method method, Schemas schemas) {
        this.resource = resource;
        this.method = method;
        this.schemas = schemas;
    }

    Operation read() {
        Operation operation = OASFactory.createOperation()
                .addTag(resource.getAnnotation(Tag.class).name())
                .operationId(id())
                .summary(method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class)
                        .summary())
                .responses(answers());
        pathParameters().forEach(operation::addParameter);
        QueryParameter.of(method).stream().map(this::query).forEach(operation::addParameter);
        if (method.isAnnotationPresent(Idempotent.class)) {
            operation.addParameter(idempotencyKey());
        }
        Arrays.stream(method.getParameters()).forEach(parameter -> body(operation, parameter));
        return operation;
    }

    static Content content(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    /** Such as {@code customerHistoryTimeline}: unique, and a name in the languages of those who make clients from the document. */
    private String id() {
        String who = resource.getSimpleName().replace("Resource", "");
        String what = method.getName();
        return who.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + who.substring(1)
                + what.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + what.substring(1);
    }

    private Stream<Parameter> pathParameters() {
        return Stream.concat(Arrays.stream(resource.getDeclaredFields()), Arrays.stream(method.getParameters()))
                .map((AnnotatedElement element) -> element.getAnnotation(PathParam.class))
                .filter(path -> path != null)
                .map(path -> OASFactory.createParameter()
                        .name(path.value())
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(schemas.of(String.class)));
    }

    private Parameter query(QueryParameter query) {
        Parameter parameter = OASFactory.createParameter()
                .name(query.name())
                .in(Parameter.In.QUERY)
                .schema(schemas.of(query.type()));
        return query.description().isEmpty() ? parameter : parameter.description(query.description());
    }

    private Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IdempotencyHeader.NAME)
                .in(Parameter.In.HEADER)
                .description("the same key and body again is answered as before; kept 30 days")
                .schema(schemas.of(String.class));
    }

    private void body(Operation operation, java.lang.reflect.Parameter parameter) {
        var told = parameter.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        if (told != null) {
            operation.setRequestBody(body(MediaType.APPLICATION_JSON, schemas.of(told.implementation())));
        } else if (parameter.getType() == InputStream.class) {
            operation.setRequestBody(body(method.getAnnotation(Consumes.class).value()[0], schemas.of(String.class)));
        }
    }

    private static RequestBody body(String mediaType, Schema schema) {
        return OASFactory.createRequestBody().required(true).content(content(mediaType, schema));
    }

    private APIResponses answers() {
        APIResponses answers = OASFactory.createAPIResponses()
                .defaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
        var told =
                method.getAnnotationsByType(org.eclipse.microprofile.openapi.annotations.responses.APIResponse.class);
        Arrays.stream(told).forEach(one -> answers.addAPIResponse(one.responseCode(), answer(one.description())));
        return told.length > 0 ? answers : answers.addAPIResponse("200", answer("as asked"));
    }

    private APIResponse answer(String description) {
        APIResponse answer = OASFactory.createAPIResponse().description(description);
        Type type = method.getGenericReturnType();
        if (type == void.class) {
            return answer;
        }
        Type record = type instanceof ParameterizedType of && of.getRawType() == Reply.class
                ? of.getActualTypeArguments()[0]
                : type;
        return answer.content(content(MediaType.APPLICATION_JSON, schemas.of(record)));
    }
}
