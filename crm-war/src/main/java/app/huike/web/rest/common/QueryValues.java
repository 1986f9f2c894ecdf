package app.huike.web.rest.common;

import app.huike.crm.shared.PageRequest;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What the text of a query parameter means, by the type that the call wants; read as strictly as a body. */
@Provider
public class QueryValues implements ParamConverterProvider {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final int LONGEST = 500;

    /** The value; null, and the reason told, where the text is none. */
    static Object read(Class<?> type, String text, Consumer<String> wrong) {
        if (Characters.bad(text, false) || text.length() > LONGEST) {
            wrong.accept("at most " + LONGEST + " characters and no control characters");
            return null;
        }
        if (type == Ref.class) {
            return ref(text, wrong);
        }
        if (type == Paging.Limit.class) {
            return limit(text, wrong);
        }
        if (type == Whole.class) {
            return whole(text, wrong);
        }
        if (type == Instant.class) {
            return Moments.read(text, wrong);
        }
        if (type == boolean.class) {
            return choice(List.of(true, false), text, wrong);
        }
        return type.isEnum() ? choice(Arrays.asList(type.getEnumConstants()), text, wrong) : text;
    }

    /** {@link StrictQuery} has seen that the values are right. The server itself knows texts and truth values. */
    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean ours = type == Ref.class
                || type == Paging.Limit.class
                || type == Whole.class
                || type == Instant.class
                || type.isEnum();
        return ours ? new Converter<>(type) : null;
    }

    private record Converter<T>(Class<T> type) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            return text == null ? null : type.cast(read(type, text, reason -> {}));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }

    private static Ref ref(String text, Consumer<String> wrong) {
        if (!Refs.isOne(text)) {
            wrong.accept(Refs.FORM);
            return null;
        }
        return new Ref(text);
    }

    private static Paging.Limit limit(String text, Consumer<String> wrong) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > PageRequest.GREATEST_LIMIT) {
            wrong.accept("from 1 to " + PageRequest.GREATEST_LIMIT);
            return null;
        }
        return new Paging.Limit(number);
    }

    private static Whole whole(String text, Consumer<String> wrong) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1) {
            wrong.accept("a whole number from 1 to 999999");
            return null;
        }
        return new Whole(number);
    }

    private static Object choice(List<?> offered, String text, Consumer<String> wrong) {
        return offered.stream()
                .filter(value -> value.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    wrong.accept("one of " + offered);
                    return null;
                });
    }
}
