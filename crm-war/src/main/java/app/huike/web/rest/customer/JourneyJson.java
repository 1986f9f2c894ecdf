package app.huike.web.rest.customer;

import app.huike.lifecycle.journeys.JourneyView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of a process. */
public record JourneyJson(
        String id,
        @Schema(description = "key of the process", example = "welcome") String process,
        @Schema(description = "of the diagram") int version,
        Instant startedAt,
        @Nullable @Schema(description = "left out while it runs") Instant endedAt,
        @Nullable @Schema(description = "how it ended; left out while it runs") String outcome,
        @Schema(description = "ids of the elements where it stands; empty when it has ended") List<String> at) {

    static JourneyJson of(JourneyView view) {
        return new JourneyJson(
                view.id(), view.process(), view.version(), view.startedAt(), view.endedAt(), view.outcome(), view.at());
    }
}
