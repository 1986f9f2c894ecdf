package app.huike.web.rest.design;

import app.huike.lifecycle.sandbox.TrialReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a trial on virtual time; nothing real was touched. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrialJson(
        @Schema(description = "of the scenario") String title,
        @Schema(description = "played to the end, and all as expected") boolean sound,
        @Nullable @Schema(description = "why it could not be played to the end") String broken,
        @Schema(description = "what was expected and is not so") List<String> unmet,
        @Schema(description = "ids of the elements where it waits at the end") List<String> at,
        @Schema(description = "how often each element was entered, by id") Map<String, Integer> visits,
        List<TrialEntryJson> entries) {

    /** One thing that happened. */
    public record TrialEntryJson(
            @Schema(description = "virtual time") Instant at,
            @Schema(enumeration = {"EVENT", "STEP", "MESSAGE", "NO_MESSAGE", "COUPON", "TASK", "TASK_ENDED", "LOG"})
                    String kind,
            @Schema(
                            description = "element, template, offer, kind of the task or of the log's entry",
                            example = "welcome")
                    String what,
            @Schema(description = "such as subject and text of a message") Map<String, String> detail) {}

    static TrialJson of(TrialReport report) {
        return new TrialJson(
                report.title(),
                report.sound(),
                report.broken(),
                report.unmet(),
                report.at(),
                report.visits(),
                report.entries().stream()
                        .map(each -> new TrialEntryJson(each.at(), each.kind().name(), each.what(), each.detail()))
                        .toList());
    }
}
