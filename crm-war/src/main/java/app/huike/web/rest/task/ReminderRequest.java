package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reminder of a customer. */
public record ReminderRequest(
        @Schema(description = "later than now, within a year") Instant at,
        @Schema(description = "what is to be remembered; at most 1,000 characters") String word,
        @Nullable
                @Schema(description = "login; the key's user without it, another for leads only", example = "manager1")
                String person) {

    static ReminderRequest read(JsonBody body) {
        return new ReminderRequest(
                body.instant("at"), body.requiredText("word", 10_000), body.optionalLine("person", 64));
    }
}
