package app.huike.web.rest.loyalty;

import app.huike.crm.loyalty.EntryKind;
import app.huike.crm.loyalty.PointsEntry;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a statement. */
public record PointsEntryJson(
        UUID id,
        Instant at,
        EntryKind kind,
        @Schema(description = "by how much the balance changed", example = "-700") long points,
        @Schema(description = "by how much changed what is to come", example = "0") long pending,
        @Schema(description = "after this line", example = "300") long balance,
        @Nullable @Schema(description = "what had earned them", example = "purchase") String cause,
        @Nullable @Schema(description = "of that, or what they were spent for", example = "P-1") String ref,
        @Nullable @Schema(description = "the rule or reason that decided") String rule,
        @Nullable @Schema(description = "the first moment at which they are over, where this line set it")
                Instant expiresAt,
        String actor) {

    static PointsEntryJson of(PointsEntry entry) {
        return new PointsEntryJson(
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.points(),
                entry.pending(),
                entry.balance(),
                entry.cause(),
                entry.ref(),
                entry.rule(),
                entry.expiresAt(),
                entry.actor());
    }
}
