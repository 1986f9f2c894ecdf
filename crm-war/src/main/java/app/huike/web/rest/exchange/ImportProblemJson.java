package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportProblem;
import com.fasterxml.jackson.annotation.JsonInclude;

/** One bad value: the line of the file (1 is the header), the column, what stood there, why it is refused. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ImportProblemJson(long line, String column, String value, String reason, String code) {

    static ImportProblemJson of(ImportProblem problem) {
        return new ImportProblemJson(
                problem.line(), problem.column(), problem.value(), problem.reason(), problem.code());
    }
}
