package app.huike.web.rest.exchange;

import app.huike.crm.exchange.ImportView;
import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and how far it is. */
public record ImportJson(
        UUID id,
        @Schema(enumeration = {"history", "live"}) String mode,
        boolean dryRun,
        ImportView.State state,
        @Schema(description = "rows looked at so far") long total,
        @Schema(description = "rows stored; in a dry run, and while it waits for people: that would be") long loaded,
        @Schema(description = "rows that were stored before with the same content") long duplicate,
        @Schema(description = "rows refused; see problems") long bad,
        @Schema(description = "customers whom a live import contacts") long starts,
        @Nullable
                @Schema(
                        description = "what a queued import waits for; left out where it waits for its turn",
                        enumeration = {"upload", "decision", "confirmation"})
                String waitsFor,
        @Nullable @Schema(description = "the second person who let many customers be contacted") String confirmedBy,
        @Nullable @Schema(description = "who decided that nothing of it is loaded; its state is FAILED")
                String droppedBy) {

    static ImportJson of(ImportView view) {
        return new ImportJson(
                view.id(),
                view.mode().name().toLowerCase(Locale.ROOT),
                view.dryRun(),
                view.state(),
                view.total(),
                view.loaded(),
                view.duplicate(),
                view.bad(),
                view.starts(),
                view.waitsFor(),
                view.confirmedBy(),
                view.droppedBy());
    }
}
