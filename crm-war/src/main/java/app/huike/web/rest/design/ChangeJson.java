package app.huike.web.rest.design;

import app.huike.lifecycle.check.Change;
import app.huike.lifecycle.check.ChangeTexts;
import jakarta.annotation.Nullable;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing in which a draft differs from what is live. */
public record ChangeJson(
        String file,
        String element,
        Change.Kind kind,
        @Schema(description = "in the reader's language", example = "Remind once: after 14 days → after 10 days")
                String words,
        @Nullable String before,
        @Nullable String after) {

    static ChangeJson of(Change change, Locale reader) {
        return new ChangeJson(
                change.file(),
                change.element(),
                change.kind(),
                ChangeTexts.in(reader).of(change),
                change.before(),
                change.after());
    }
}
