package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when a task is put off. */
public record PutOffRequest(
        @Schema(description = "later than now, within a year") Instant until,
        @Nullable @Schema(description = "why, or what then; at most 1,000 characters") String note) {

    static PutOffRequest read(JsonBody body) {
        return new PutOffRequest(body.instant("until"), body.optionalText("note", 10_000));
    }
}
