package app.huike.web.rest.common;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * A query parameter of a call. The signature of the resource's method is the one place that says which there are: what it does not take is
 * refused, and the OpenAPI document is read from it.
 *
 * @param type of its value; decides what is refused
 * @param description for the document; empty where none is needed
 */
public record QueryParameter(String name, Class<?> type, String description) {

    /** The query parameters of a resource's method, those of its {@code @BeanParam}s among them. */
    public static List<QueryParameter> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap(field -> read(field, field.getType()))
                        : read(parameter, parameter.getType()))
                .toList();
    }

    private static Stream<QueryParameter> read(AnnotatedElement element, Class<?> type) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        Parameter told = element.getAnnotation(Parameter.class);
        return query == null
                ? Stream.empty()
                : Stream.of(new QueryParameter(query.value(), type, told == null ? "" : told.description()));
    }
}
