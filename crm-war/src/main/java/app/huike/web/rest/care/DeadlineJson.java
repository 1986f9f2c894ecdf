package app.huike.web.rest.care;

import app.huike.crm.care.DeadlineKind;
import app.huike.crm.care.DeadlineView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was promised on a case, and what became of it. */
public record DeadlineJson(
        DeadlineKind kind,
        @Schema(description = "0, and one more each time the case was reopened") int round,
        @Schema(description = "ISO 8601; a day is a working day where working", example = "PT4H") String amount,
        @Schema(description = "counts the shop's working time only") boolean working,
        Instant dueAt,
        @Nullable @Schema(description = "left out while it is not done") Instant metAt,
        @Nullable
                @Schema(
                        description = "ISO 8601, without what the customer took; left out while it is not done",
                        example = "PT1H30M")
                String took,
        DeadlineView.Standing standing) {

    static DeadlineJson of(DeadlineView deadline, Instant now) {
        return new DeadlineJson(
                deadline.kind(),
                deadline.round(),
                deadline.amount(),
                deadline.working(),
                deadline.dueAt(),
                deadline.metAt(),
                deadline.took() == null ? null : deadline.took().toString(),
                deadline.at(now));
    }
}
