package app.huike.web.rest.design;

import app.huike.lifecycle.migration.Consequence;
import app.huike.lifecycle.migration.Move;
import app.huike.lifecycle.migration.MoveRow;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move of customers to another version. */
public record MigrationJson(
        UUID id,
        String stage,
        String process,
        int from,
        int to,
        String reason,
        @Schema(description = "login of who began it") String by,
        Instant createdAt,
        Move.State state,
        @Nullable Instant finishedAt,
        @Nullable @Schema(description = "login of who took it back") String undoneBy,
        @Nullable Instant undoneAt,
        @Schema(description = "still to be moved") int planned,
        int moved,
        @Schema(description = "held until a person lets them go") int paused,
        @Schema(description = "as they were") int failed,
        @Schema(description = "left out on purpose") int excluded,
        int undone,
        @Schema(description = "of those moved or paused: could not be moved back") int left) {

    static MigrationJson of(Move move) {
        return new MigrationJson(
                move.id(),
                move.stage(),
                move.process(),
                move.from(),
                move.to(),
                move.reason(),
                move.by(),
                move.createdAt(),
                move.state(),
                move.finishedAt(),
                move.undoneBy(),
                move.undoneAt(),
                move.tally().planned(),
                move.tally().moved(),
                move.tally().paused(),
                move.tally().failed(),
                move.tally().excluded(),
                move.tally().undone(),
                move.tally().left());
    }

    /** What became of one of them. */
    public record RowJson(
            int no,
            @Schema(description = "of the run") String run,
            @Nullable @Schema(description = "for those who may see all customers") String customerRef,
            @Schema(description = "where it waited") String element,
            Consequence foreseen,
            MoveRow.State state,
            @Nullable
                    @Schema(
                            description =
                                    "why it failed, or could not be moved back: ENDED, GONE_ON (it has done something since), BUSY, REFUSED by"
                                            + " the engine")
                    String code,
            @Nullable @Schema(description = "of the engine") String words,
            @Nullable Instant at) {

        static RowJson of(MoveRow row) {
            return new RowJson(
                    row.no(),
                    row.run(),
                    row.customerRef(),
                    row.element(),
                    row.foreseen(),
                    row.state(),
                    row.code(),
                    row.words(),
                    row.at());
        }
    }
}
