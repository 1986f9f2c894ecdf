package app.huike.web.rest.design;

import app.huike.lifecycle.design.Act;
import app.huike.lifecycle.design.DraftComment;
import app.huike.lifecycle.design.DraftView;
import app.huike.lifecycle.design.Edition;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft with all that belongs to it. */
public record DesignViewJson(
        DesignJson design,
        @Schema(description = "diagrams and tables") List<FileJson> files,
        @Schema(description = "of the draft, and those of the product beside them") List<ScenarioJson> scenarios,
        List<FaultJson> faults,
        @Schema(description = "beside what is live") List<ChangeJson> changes,
        List<EditionJson> editions,
        List<CommentJson> comments,
        @Schema(description = "what was decided about it and its stage, the newest first") List<ActJson> acts,
        @Schema(description = "what was looked at; a publication gives it back") String seen) {

    static DesignViewJson of(DraftView view, Locale reader) {
        return new DesignViewJson(
                DesignJson.of(view.draft()),
                FileJson.all(view.files()),
                view.scenarios().stream().map(ScenarioJson::of).toList(),
                view.faults().stream().map(fault -> FaultJson.of(fault, reader)).toList(),
                view.changes().stream()
                        .map(change -> ChangeJson.of(change, reader))
                        .toList(),
                view.editions().stream().map(EditionJson::of).toList(),
                view.comments().stream().map(CommentJson::of).toList(),
                view.acts().stream().map(ActJson::of).toList(),
                view.seen());
    }

    /** What the draft was at one time. */
    public record EditionJson(int number, String author, @Nullable String note, int faults, Instant savedAt) {

        static EditionJson of(Edition edition) {
            return new EditionJson(
                    edition.number(), edition.author(), edition.note(), edition.faults(), edition.savedAt());
        }
    }

    /** A word on an element. */
    public record CommentJson(
            int edition, String file, String element, String words, String author, Instant writtenAt) {

        static CommentJson of(DraftComment comment) {
            return new CommentJson(
                    comment.edition(),
                    comment.file(),
                    comment.element(),
                    comment.words(),
                    comment.author(),
                    comment.writtenAt());
        }
    }

    /** What was decided. */
    public record ActJson(
            Act.Kind kind,
            String by,
            @Nullable String reason,
            @Schema(description = "an administrator in place of a reviewer") boolean alone,
            Instant at) {

        static ActJson of(Act act) {
            return new ActJson(act.kind(), act.by(), act.reason(), act.alone(), act.at());
        }
    }
}
