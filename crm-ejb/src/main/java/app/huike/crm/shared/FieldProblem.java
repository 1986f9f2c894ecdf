package app.huike.crm.shared;

import java.io.Serializable;

/**
 * What is wrong with one field.
 *
 * @param field its path as the caller wrote it, such as {@code total.amount} or {@code lines[2].quantity}
 * @param value what was given, cut to 200 characters; null where nothing was
 * @param code stable upper-case key, such as {@code FIELD_INVALID}; its text lies in the refusals bundle
 * @param reason what a person should do about it, in English, for logs and programs
 */
public record FieldProblem(String field, String value, String code, String reason) implements Serializable {

    private static final int LONGEST_VALUE = 200;

    public FieldProblem {
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /** A value that cannot be what the field wants. */
    public static FieldProblem invalid(String field, Object value, String reason) {
        return new FieldProblem(field, value == null ? null : value.toString(), "FIELD_INVALID", reason);
    }

    /** A field that has to be there and is not. */
    public static FieldProblem missing(String field) {
        return new FieldProblem(field, null, "FIELD_MISSING", "give a value");
    }
}
