package app.huike.web.rest.customer;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a customer turned out to be. */
public record MergeRequest(
        @Schema(description = "ref of the customer that stays", example = "R-1") String into,
        @Nullable @Schema(description = "why this is sure; for the audit") String reason) {

    static MergeRequest read(JsonBody body) {
        return new MergeRequest(body.ref("into"), body.optionalLine("reason", 200));
    }
}
