package app.huike.web.rest.common;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request was refused (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "a name of the code as URI", example = "urn:huike:problem:FIELD_INVALID") String type,
        @Schema(description = "what sort of problem, in the reader's language") String title,
        int status,
        @Schema(description = "what is wrong this time, in the reader's language") String detail,
        @Schema(description = "stable, upper case; programs go by it", example = "FIELD_INVALID") String code,
        @Nullable @Schema(description = "the fields that are to blame; left out where none is") List<Error> errors,
        @Schema(description = "under which the server's log knows more") String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field's mistake. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(
            @Schema(example = "total.amount") String field,
            @Nullable @Schema(description = "what was given") String value,
            @Schema(example = "FIELD_INVALID") String code,
            String reason) {}
}
