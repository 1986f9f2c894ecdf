package app.huike.web.rest.document;

import app.huike.crm.shared.PageRequest;
import app.huike.web.rest.common.ListJson;
import app.huike.web.rest.common.Paging;
import app.huike.web.rest.common.Ref;
import app.huike.web.rest.common.Whole;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of what calls take and answer; those of records each once, under a name. */
final class Schemas {

    private static final Map<Type, Supplier<Schema>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, () -> schema(SchemaType.STRING)),
            Map.entry(Ref.class, () -> schema(SchemaType.STRING)),
            Map.entry(boolean.class, () -> schema(SchemaType.BOOLEAN)),
            Map.entry(Boolean.class, () -> schema(SchemaType.BOOLEAN)),
            Map.entry(int.class, () -> schema(SchemaType.INTEGER).format("int32")),
            Map.entry(Integer.class, () -> schema(SchemaType.INTEGER).format("int32")),
            Map.entry(long.class, () -> schema(SchemaType.INTEGER).format("int64")),
            Map.entry(Long.class, () -> schema(SchemaType.INTEGER).format("int64")),
            Map.entry(BigDecimal.class, () -> schema(SchemaType.NUMBER)),
            Map.entry(Instant.class, () -> schema(SchemaType.STRING).format("date-time")),
            Map.entry(LocalDate.class, () -> schema(SchemaType.STRING).format("date")),
            Map.entry(UUID.class, () -> schema(SchemaType.STRING).format("uuid")),
            Map.entry(
                    Whole.class,
                    () -> schema(SchemaType.INTEGER).format("int32").minimum(BigDecimal.ONE)),
            Map.entry(Paging.Limit.class, Schemas::limit));

    private final Map<String, Schema> named = new TreeMap<>();
    private final Map<String, Type> types = new HashMap<>();

    /** The schemas of all records that were asked for, by name. */
    Map<String, Schema> all() {
        return named;
    }

    /** The schema of a type; of a record, the reference to it. */
    Schema of(Type type) {
        if (SIMPLE.containsKey(type)) {
            return SIMPLE.get(type).get();
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return schema(SchemaType.STRING).enumeration(constants(plain));
        }
        return record(plain);
    }

    private Schema generic(Type type, Type[] of) {
        if (type == List.class) {
            return schema(SchemaType.ARRAY).items(of(of[0]));
        }
        if (type == Map.class) {
            return schema(SchemaType.OBJECT).additionalPropertiesSchema(of(of[1]));
        }
        if (type == ListJson.class) {
            return list((Class<?>) of[0]);
        }
        throw new IllegalStateException("nobody said how to describe " + type);
    }

    private Schema list(Class<?> item) {
        return named(name(item) + "List", item, list -> list.addProperty(
                        "items", schema(SchemaType.ARRAY).items(of(item)))
                .addProperty(
                        "next",
                        schema(SchemaType.STRING)
                                .nullable(true)
                                .description("give it back as `cursor` for the page behind this one; null at the end"))
                .required(List.of("items", "next")));
    }

    private Schema record(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalStateException("nobody said how to describe " + type);
        }
        return named(name(type), type, schema -> Arrays.stream(type.getRecordComponents())
                .map(component -> new Field(component, of(component.getGenericType())))
                .forEach(field -> field.addTo(schema)));
    }

    /** Its name is taken before its fields are looked at: a record may lead back to itself. */
    private Schema named(String name, Class<?> type, Consumer<Schema> fields) {
        Type same = types.putIfAbsent(name, type);
        if (same == null) {
            Schema schema = schema(SchemaType.OBJECT);
            named.put(name, schema);
            fields.accept(schema);
        } else if (same != type) {
            throw new IllegalStateException("two records are called " + name);
        }
        return OASFactory.createSchema().ref(name);
    }

    /** {@code Customer} of CustomerJson, {@code TaskOutcome} of TaskJson.Outcome. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : name(outer)) + type.getSimpleName().replaceFirst("Json$", "");
    }

    private static List<Object> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .<Object>map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Schema limit() {
        return schema(SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(PageRequest.GREATEST_LIMIT));
    }

    private static Schema schema(SchemaType type) {
        return OASFactory.createSchema().type(type);
    }
}
