package app.huike.web.rest.common;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Trace;
import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import app.huike.web.refusal.RefusalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes problems out of refusals, in the language that the caller reads. */
@ApplicationScoped
public class Problems {

    @Inject
    private RefusalText texts;

    public static int status(Refused refused) {
        return switch (refused.kind()) {
            case INVALID -> 400;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case RULE -> 422;
            case TOO_FAST -> 429;
        };
    }

    public Problem of(Refused refused, Locale locale) {
        return problem(status(refused), refused.code(), refused.parameters(), refused.fields(), locale);
    }

    public Problem of(int status, String code, Map<String, Object> values, Locale locale) {
        return problem(status, code, values, List.of(), locale);
    }

    private Problem problem(
            int status, String code, Map<String, Object> values, List<FieldProblem> fields, Locale locale) {
        String text = texts.of(code, values, locale);
        return new Problem(
                "urn:huike:problem:" + code,
                texts.of("title." + status, Map.of(), locale),
                status,
                Json.writable(fields.isEmpty() ? text : text + " " + blame(fields)),
                code,
                fields.stream().map(Problems::error).toList(),
                CurrentTrace.get().orElseGet(Trace::begun).id());
    }

    private static String blame(List<FieldProblem> fields) {
        return fields.stream()
                .map(field -> field.field() + ": " + field.reason())
                .collect(Collectors.joining("; ", "(", ")"));
    }

    private static Problem.Error error(FieldProblem field) {
        return new Problem.Error(
                Json.writable(field.field()),
                Json.writable(field.value()),
                field.code(),
                Json.writable(field.reason()));
    }
}
