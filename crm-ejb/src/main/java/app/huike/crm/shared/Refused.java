package app.huike.crm.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that the business will not carry out: nothing of it is stored, and the caller learns why.
 *
 * <p>A refusal is data: a kind, a stable upper-case {@link #code()} such as {@code COUPON_EXPIRED}, and parameters for its text. The
 * text itself lies in the resource bundle {@code app.huike.crm.refusals} under the code, in every language; the same code stands in
 * the REST problem, on the page and in the tests.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

    /** What sort of refusal it is; the web layer chooses the HTTP status from it. */
    public enum Kind {
        /** The request is not well formed or has an impossible value (400). */
        INVALID,
        /** There is no such thing, or the caller may not know of it (404). */
        UNKNOWN,
        /** The thing is in a state that does not allow it (409). */
        CONFLICT,
        /** It was there and was erased for good (410). */
        GONE,
        /** Well formed, but a rule forbids it (422). */
        RULE,
        /** Too often (429); parameter {@code retryAfterSeconds}. */
        TOO_FAST
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> parameters;
    private final transient List<FieldProblem> fields;

    private Refused(Kind kind, String code, Map<String, Object> parameters, List<FieldProblem> fields) {
        super(
                code + (parameters.isEmpty() ? "" : " " + parameters) + (fields.isEmpty() ? "" : " " + fields),
                null,
                false,
                false);
        this.kind = kind;
        this.code = code;
        this.parameters = parameters;
        this.fields = fields;
    }

    /** A malformed or impossible value in one field. */
    public static Refused invalid(FieldProblem problem) {
        return new Refused(Kind.INVALID, problem.code(), Map.of(), List.of(problem));
    }

    /** Several fields are wrong; the code is that of the first. */
    public static Refused invalid(List<FieldProblem> problems) {
        return new Refused(Kind.INVALID, problems.get(0).code(), Map.of(), List.copyOf(problems));
    }

    /** No such thing, or none that the caller may see. */
    public static Refused unknown(String code) {
        return new Refused(Kind.UNKNOWN, code, Map.of(), List.of());
    }

    /** The present state forbids it. */
    public static Refused conflict(String code) {
        return new Refused(Kind.CONFLICT, code, Map.of(), List.of());
    }

    /** Erased for good. */
    public static Refused gone(String code) {
        return new Refused(Kind.GONE, code, Map.of(), List.of());
    }

    /** A rule of the business forbids it. */
    public static Refused rule(String code) {
        return new Refused(Kind.RULE, code, Map.of(), List.of());
    }

    /** Too often; may be tried again after that many seconds. */
    public static Refused tooFast(String code, long retryAfterSeconds) {
        return new Refused(Kind.TOO_FAST, code, Map.of("retryAfterSeconds", retryAfterSeconds), List.of());
    }

    /** The same refusal with one more value for its text. */
    public Refused with(String parameter, Object value) {
        Map<String, Object> more = new TreeMap<>(parameters);
        more.put(parameter, value);
        return new Refused(kind, code, more, fields);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** Values for the text, by name. */
    public Map<String, Object> parameters() {
        return parameters == null ? Map.of() : parameters;
    }

    /** The fields that are to blame; empty where none is. */
    public List<FieldProblem> fields() {
        return fields == null ? List.of() : fields;
    }
}
