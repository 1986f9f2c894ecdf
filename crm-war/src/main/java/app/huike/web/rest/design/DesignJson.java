package app.huike.web.rest.design;

import app.huike.lifecycle.design.Draft;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft. */
public record DesignJson(
        UUID id,
        String stage,
        String title,
        @Schema(description = "login of who began it; `product` for what came with a newer version") String author,
        Draft.State state,
        @Schema(description = "the newest, from 1") int edition,
        @Schema(description = "how many faults it had when it was kept") int faults,
        Instant createdAt,
        Instant changedAt) {

    static DesignJson of(Draft draft) {
        return new DesignJson(
                draft.id(),
                draft.stage(),
                draft.title(),
                draft.author(),
                draft.state(),
                draft.edition(),
                draft.faults(),
                draft.createdAt(),
                draft.changedAt());
    }
}
