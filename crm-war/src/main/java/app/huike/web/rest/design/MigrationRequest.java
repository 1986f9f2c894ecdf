package app.huike.web.rest.design;

import app.huike.lifecycle.migration.Choice;
import app.huike.lifecycle.migration.Consequence;
import app.huike.lifecycle.migration.Deed;
import app.huike.lifecycle.migration.MoveWish;
import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which customers are to go on by another version, and how. */
public record MigrationRequest(
        @Schema(example = "welcome") String process,
        @Schema(description = "version that they leave") int from,
        @Schema(description = "version that they go on by") int to,
        @Schema(description = "of what is proposed: element → its counterpart; an empty text for none")
                Map<String, String> corrections,
        @Schema(description = "what is done with those who would feel it") List<ChoiceJson> choices,
        @Nullable @Schema(description = "at most 1,000 characters; wanted to begin") String reason) {

    private static final int MOST = 500;
    private static final int LONGEST = 255;
    private static final int GREATEST_VERSION = 999_999;

    /** What is done with one group. */
    public record ChoiceJson(
            Consequence consequence, @Schema(description = "as it was told") String element, Deed deed) {

        static ChoiceJson read(JsonBody body) {
            return new ChoiceJson(
                    body.choice("consequence", Consequence.class, EnumSet.allOf(Consequence.class)),
                    body.line("element", LONGEST),
                    body.choice("deed", Deed.class, EnumSet.allOf(Deed.class)));
        }
    }

    static MigrationRequest read(JsonBody body) {
        return new MigrationRequest(
                body.line("process", LONGEST),
                body.integer("from", 1, GREATEST_VERSION),
                body.integer("to", 1, GREATEST_VERSION),
                body.values("corrections", MOST, LONGEST),
                body.list("choices", MOST, ChoiceJson::read),
                body.optionalText("reason", 10_000));
    }

    MoveWish wish(String stage) {
        return new MoveWish(
                stage,
                process,
                from,
                to,
                corrections,
                choices.stream()
                        .map(each -> new Choice(each.consequence(), each.element(), each.deed()))
                        .toList());
    }
}
