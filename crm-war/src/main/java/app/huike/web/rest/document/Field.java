package app.huike.web.rest.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * A component of a record as a field of JSON: required where it is not {@code @Nullable}, or is written even where it is null; with what its
 * {@code @Schema} says beyond its type.
 */
record Field(RecordComponent component, Schema type) {

    void addTo(Schema record) {
        boolean nullable = component.isAnnotationPresent(Nullable.class);
        record.addProperty(component.getName(), described(nullable));
        if (!nullable || isAlwaysWritten()) {
            record.addRequired(component.getName());
        }
    }

    private Schema described(boolean nullable) {
        var told =
                component.getAccessor().getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        if (told == null && !nullable) {
            return type;
        }
        // nothing may stand beside a reference
        Schema field = type.getRef() == null ? type : OASFactory.createSchema().addAllOf(type);
        if (nullable) {
            field.setNullable(true);
        }
        if (told != null) {
            tell(field, told);
        }
        return field;
    }

    private static void tell(Schema field, org.eclipse.microprofile.openapi.annotations.media.Schema told) {
        if (!told.description().isEmpty()) {
            field.setDescription(told.description());
        }
        if (!told.example().isEmpty()) {
            field.setExample(told.example());
        }
        if (told.enumeration().length > 0) {
            field.setEnumeration(List.of((Object[]) told.enumeration()));
        }
    }

    private boolean isAlwaysWritten() {
        return Stream.of(component.getAccessor(), component.getDeclaringRecord())
                .map(element -> element.getAnnotation(JsonInclude.class))
                .anyMatch(include -> include != null && include.value() == JsonInclude.Include.ALWAYS);
    }
}
