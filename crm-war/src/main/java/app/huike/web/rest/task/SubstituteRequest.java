package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in. */
public record SubstituteRequest(
        @Schema(description = "login", example = "manager2") String substitute,
        @Nullable
                @Schema(
                        description = "for which tasks: PROCESS:, STAGE: or KIND: and the key of one; all without it",
                        example = "KIND:welcome-call")
                String scope) {

    static SubstituteRequest read(JsonBody body) {
        return new SubstituteRequest(body.line("substitute", 64), body.optionalLine("scope", 100));
    }
}
