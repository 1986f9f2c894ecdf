package app.huike.web.rest.design;

import app.huike.lifecycle.decision.OtherAnswer;
import app.huike.lifecycle.decision.TableReplay;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one table would have said to the decisions of a period. */
public record TableReplayJson(
        String file,
        String table,
        @Schema(description = "decisions that were asked again") long decisions,
        @Schema(description = "decisions of rarer questions, which were not") long more,
        @Schema(description = "how many of those asked again would be others") long otherwise,
        @Schema(description = "variables that the table asks for and the log does not have: nothing can be said")
                List<String> missing,
        @Schema(description = "the most frequent questions with another answer") List<Answer> answers) {

    /** A question with another answer. */
    public record Answer(
            Map<String, String> asked,
            Map<String, String> said,
            @Nullable String rule,
            @Schema(description = "empty where no row fits, or several: the step would fail") Map<String, String> says,
            @Nullable String newRule,
            long decisions) {

        static Answer of(OtherAnswer other) {
            return new Answer(
                    other.asked(), other.said(), other.rule(), other.says(), other.newRule(), other.decisions());
        }
    }

    static TableReplayJson of(TableReplay replay) {
        return new TableReplayJson(
                replay.file(),
                replay.table(),
                replay.decisions(),
                replay.more(),
                replay.otherwise(),
                replay.missing(),
                replay.answers().stream().map(Answer::of).toList());
    }
}
