package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import java.util.Map;

/**
 * How a task ended.
 *
 * @param outcome key of one that the task offers
 * @param note what was said; optional
 * @param withdraw where the customer does not want to be contacted: {@code calls}, {@code marketing} or {@code everything}; optional
 */
public record CompletionRequest(String outcome, String note, String withdraw) {

    static CompletionRequest read(JsonBody body) {
        return new CompletionRequest(
                body.line("outcome", 64), body.optionalText("note", 10_000), body.optionalLine("withdraw", 64));
    }

    Map<String, String> more() {
        return withdraw == null ? Map.of() : Map.of("withdraw", withdraw);
    }
}
