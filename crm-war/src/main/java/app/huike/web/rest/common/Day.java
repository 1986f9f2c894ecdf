package app.huike.web.rest.common;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day in a body, such as {@code 2028-06-30}. */
public final class Day {

    private static final int LENGTH = 10;

    private Day() {}

    public static LocalDate read(JsonBody body, String field) {
        return parsed(body, field, body.line(field, LENGTH));
    }

    public static LocalDate optional(JsonBody body, String field) {
        return parsed(body, field, body.optionalLine(field, LENGTH));
    }

    private static LocalDate parsed(JsonBody body, String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            body.invalid(field, text, "a day such as 2028-06-30");
            return null;
        }
    }
}
