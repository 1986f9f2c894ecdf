package app.huike.web.rest.design;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about drafts say. Public, because the OpenAPI document reads its records. */
public final class DesignRequests {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_SCENARIO = 64 * 1024;

    private DesignRequests() {}

    /** A new draft. */
    public record Begin(@Schema(example = "welcome") String stage, String title) {

        static Begin read(JsonBody body) {
            return new Begin(body.line("stage", LONGEST_LINE), body.line("title", LONGEST_LINE));
        }
    }

    /** Files for another edition; those that are not named stay. */
    public record Save(
            @Schema(description = "with which the drawing began") int edition,
            @Nullable String note,
            List<FileJson> files) {

        static Save read(JsonBody body) {
            return new Save(
                    editionOf(body), body.optionalLine("note", LONGEST_LINE), FileJson.all(FileJson.readAll(body)));
        }
    }

    /** Files to be looked at. */
    public record Look(List<FileJson> files) {

        static Look read(JsonBody body) {
            return new Look(FileJson.all(FileJson.readAll(body)));
        }
    }

    /** A word on an element. */
    public record Say(@Nullable String file, @Nullable String element, String words) {

        static Say read(JsonBody body) {
            return new Say(
                    body.optionalLine("file", LONGEST_LINE),
                    body.optionalLine("element", LONGEST_LINE),
                    body.requiredText("words", LONGEST_TEXT));
        }
    }

    /** The edition that is meant. */
    public record Submit(int edition) {

        static Submit read(JsonBody body) {
            return new Submit(editionOf(body));
        }
    }

    /** A publication. */
    public record Publish(
            @Schema(description = "of the draft as it was looked at") String seen,
            @Nullable @Schema(description = "wanted of an administrator in place of a reviewer") String reason) {

        static Publish read(JsonBody body) {
            return new Publish(body.line("seen", LONGEST_LINE), body.optionalText("reason", LONGEST_LINE));
        }
    }

    /** A reason. */
    public record Reason(String reason) {

        static Reason read(JsonBody body) {
            return new Reason(body.requiredText("reason", LONGEST_LINE));
        }
    }

    /** What is to be tried. */
    public record Play(@Schema(description = "YAML, as beside the diagrams") String scenario) {

        static Play read(JsonBody body) {
            return new Play(body.requiredText("scenario", LONGEST_SCENARIO));
        }
    }

    private static int editionOf(JsonBody body) {
        return body.integer("edition", 1, Integer.MAX_VALUE);
    }
}
