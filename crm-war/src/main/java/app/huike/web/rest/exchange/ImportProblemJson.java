package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportProblem;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One bad value of a file. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportProblemJson(
        @Schema(description = "of the file; 1 is the header") long line,
        @Nullable String column,
        @Nullable @Schema(description = "what stood there") String value,
        @Schema(description = "why it is refused") String reason,
        @Schema(example = "FIELD_INVALID") String code) {

    static ImportProblemJson of(ImportProblem problem) {
        return new ImportProblemJson(
                problem.line(), problem.column(), problem.value(), problem.reason(), problem.code());
    }
}
